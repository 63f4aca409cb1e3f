# Linted, not run: see docs/operations.md. The first stage has a compiler, where no built better-sqlite3 can be had.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# One package has an install script that is needed; all others stay unrun.
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/bundle-page.mjs scripts/
COPY src src
COPY commands commands
COPY local-discord local-discord
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production STATE_DIR=/state OPS_PORT=9464
WORKDIR /app
# The program is root's, so that it cannot change itself; the user node may write to /state only.
RUN mkdir /state && chown node:node /state
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY data data
USER node
VOLUME /state
HEALTHCHECK --interval=30s --timeout=5s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/src/main.js"]
