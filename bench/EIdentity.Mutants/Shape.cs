using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EIdentity.Mutants;

/// <summary>Knows by its shape what refuses.</summary>
internal static class Shape
{
    /// <summary>Says whether a body ends with a throw, <c>return false</c> or <c>return null</c>.</summary>
    public static bool Refuses(StatementSyntax body) => body switch
    {
        BlockSyntax { Statements: [.., { } last] } => Refuses(last),
        ThrowStatementSyntax => true,
        ReturnStatementSyntax { Expression: { } value } => IsRefusal(value),
        _ => false,
    };

    public static bool IsRefusal(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.ThrowExpression or SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression;

    public static bool IsLogical(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalAndExpression;

    public static bool IsBool(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.ValueText: "bool" };

    /// <summary>Says whether a block accepts under this condition and else refuses at its end.</summary>
    public static bool IsFollowedByRefusal(IfStatementSyntax node) =>
        node.Statement is BlockSyntax { Statements: [.., ReturnStatementSyntax] } && node.Parent is BlockSyntax block && Refuses(block)
        && !block.Statements.Skip(block.Statements.IndexOf(node) + 1).OfType<IfStatementSyntax>().Any();

    /// <summary>Names what a condition declares, but may leave unassigned where it refuses.</summary>
    public static string[] LeftUnassigned(ExpressionSyntax condition)
    {
        ExpressionSyntax first = condition;
        while (IsLogical(first))
        {
            first = ((BinaryExpressionSyntax)first).Left;
        }

        return
        [
            .. from name in condition.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
               where IsOfPattern(name) || !first.Span.Contains(name.Span)
               select name.Identifier.ValueText,
        ];
    }

    public static bool Uses(IEnumerable<SyntaxNode> nodes, string[] names) =>
        nodes.SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
            .Any(name => names.Contains(name.Identifier.ValueText));

    public static IEnumerable<SyntaxNode> After(StatementSyntax statement) =>
        statement.Parent!.ChildNodes().SkipWhile(node => node != statement).Skip(1);

    public static string[] Declared(ExpressionSyntax condition) =>
        [.. condition.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(name => name.Identifier.ValueText)];

    /// <summary>Says whether a part only declares, looks up or reads on to what another part judges: that one is the check.</summary>
    public static bool OnlyPrepares(ExpressionSyntax part) => DeclaresByPattern(part) || FeedsAnother(part)
        || part.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(ReadsOn);

    private static bool ReadsOn(InvocationExpressionSyntax call) => NameOf(call) == "Read" && call.ArgumentList.Arguments.Count == 0;

    private static bool FeedsAnother(ExpressionSyntax part)
    {
        string[] names = Declared(part);
        ExpressionSyntax whole = part.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax).OfType<ExpressionSyntax>().Last();
        return names.Length > 0 && whole.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => !part.Span.Contains(name.Span) && names.Contains(name.Identifier.ValueText));
    }

    public static bool DeclaresByPattern(ExpressionSyntax expression) =>
        expression.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(IsOfPattern);

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Says whether the block later refuses when this variable is false.</summary>
    public static bool IsDemanded(SyntaxNode declaration, string name) => declaration.Parent!.DescendantNodes().Any(node => node switch
    {
        IfStatementSyntax { Condition: PrefixUnaryExpressionSyntax not } => not.Operand.ToString() == name,
        IfStatementSyntax test => test.Condition.ToString() == name && IsFollowedByRefusal(test),
        ConditionalExpressionSyntax choice => choice.Condition.ToString() == name && IsRefusal(choice.WhenFalse),
        _ => false,
    });

    /// <summary>Names the member that this node is the answer of, if that answers yes or no.</summary>
    public static string? BoolMember(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static outer =>
            outer is MemberDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax) switch
        {
            MethodDeclarationSyntax method when IsBool(method.ReturnType) => method.Identifier.ValueText,
            PropertyDeclarationSyntax property when IsBool(property.Type) => property.Identifier.ValueText,
            _ => null,
        };

    private static bool IsOfPattern(SingleVariableDesignationSyntax name) => name.Parent is not DeclarationExpressionSyntax;
}
