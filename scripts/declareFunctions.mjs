// A rule for oxlint: at the top of a file a function is declared, not put into a constant. A formula of the file's own
// (one expression, not exported) may be one, and so may a function whose type only a constant can name.
const rule = {
  create(context) {
    return {
      VariableDeclarator({ id, init, parent }) {
        const isExported = parent.parent.type === 'ExportNamedDeclaration';
        if (!isExported && parent.parent.type !== 'Program') return;
        if (id.typeAnnotation || !/^(?:ArrowFunction|Function)Expression$/.test(init?.type)) return;
        if (!isExported && init.body.type !== 'BlockStatement') return;
        context.report({ node: id, message: `Declare \`${id.name}\` as a function.` });
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'declare-functions': rule } };
