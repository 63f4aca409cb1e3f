// A rule for oxlint: at the top of a file a function is declared, not put into a constant. One whose constant names its
// type stays: a declaration cannot.
const rule = {
  create(context) {
    return {
      VariableDeclarator(node) {
        const declaration = node.parent;
        const around = declaration.parent.type;
        if (around !== 'Program' && around !== 'ExportNamedDeclaration') return;
        if (node.id.typeAnnotation) return;
        if (node.init?.type !== 'ArrowFunctionExpression' && node.init?.type !== 'FunctionExpression') return;
        context.report({
          node,
          message: `Write \`function ${node.id.name}\`: a function is declared, not put into a constant.`,
        });
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'declare-functions': rule } };
