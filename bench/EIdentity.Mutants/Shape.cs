using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EIdentity.Mutants;

/// <summary>Knows by its shape what refuses.</summary>
internal static class Shape
{
    private static readonly string[] CallsThatAllow = ["FinishResponseAsync", "Succeed", "Success"];

    /// <summary>Says whether a body throws, names a problem, answers with an error, or returns a refusal.</summary>
    public static bool Refuses(StatementSyntax body) => body switch
    {
        BlockSyntax block => block.Statements is [.., { } last] && (Refuses(last) || block.Statements.Any(AnswersWithError)),
        ThrowStatementSyntax => true,
        ReturnStatementSyntax { Expression: { } value } => IsRefusal(value),
        YieldStatementSyntax { Expression: { } problem } => IsText(problem),
        _ => false,
    };

    /// <summary>Says whether a value refuses: nothing, no, a result that failed, or a list that names a problem.</summary>
    public static bool IsRefusal(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax call => NameOf(call) == "Fail",
        CollectionExpressionSyntax { Elements: [ExpressionElementSyntax only] } => IsText(only.Expression),
        _ => value.Kind() is SyntaxKind.ThrowExpression or SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression,
    };

    /// <summary>Says whether a choice takes what is there as it is, or else with a remark.</summary>
    public static bool RemarksElse(ConditionalExpressionSyntax choice) =>
        choice.WhenFalse is WithExpressionSyntax remarked && remarked.Expression.IsEquivalentTo(choice.WhenTrue);

    /// <summary>Says whether a value names what a session lacks.</summary>
    public static bool IsGap(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name.Identifier.ValueText: not "None" }
        && type.Identifier.ValueText.EndsWith("Gap", StringComparison.Ordinal);

    /// <summary>Says whether a choice is all that a member answers, and refuses under its condition.</summary>
    public static bool AnswersByRefusal(ConditionalExpressionSyntax choice) => IsRefusal(choice.WhenTrue)
        && choice.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax && !Uses([choice.WhenFalse], Declared(choice.Condition));

    /// <summary>Says whether a body calls what lets a request or a session through.</summary>
    public static bool Allows(StatementSyntax body) => body is BlockSyntax block && block.Statements.OfType<ExpressionStatementSyntax>()
        .SelectMany(statement => statement.DescendantNodes()).OfType<InvocationExpressionSyntax>()
        .Any(call => CallsThatAllow.Contains(NameOf(call)));

    /// <summary>Says whether a node is part of a list of problems.</summary>
    public static bool IsOfProblems(SyntaxNode node) => node.Ancestors().Any(static outer => outer switch
    {
        MethodDeclarationSyntax method => IsListOfTexts(method.ReturnType),
        VariableDeclarationSyntax variable => IsListOfTexts(variable.Type),
        _ => false,
    });

    /// <summary>Gives the patterns that are joined by <c>or</c>, if a test of them names at least two and no other value.</summary>
    public static PatternSyntax[] Alternatives(IsPatternExpressionSyntax test, bool isBad)
    {
        PatternSyntax? joined = (isBad, test.Pattern) switch
        {
            (true, BinaryPatternSyntax either) => either,
            (false, UnaryPatternSyntax { Pattern: ParenthesizedPatternSyntax group }) => group.Pattern,
            _ => null,
        };
        return joined is BinaryPatternSyntax && !DeclaresByPattern(test)
            && !test.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any() ? [.. Flatten(joined)] : [];
    }

    public static bool IsLogical(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalAndExpression;

    public static bool IsBool(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.ValueText: "bool" };

    private static bool AnswersYesOrNo(MethodDeclarationSyntax method) => IsBool(method.ReturnType)
        || (method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            && method.ReturnType is GenericNameSyntax { TypeArgumentList.Arguments: [{ } result] } && IsBool(result));

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
            MethodDeclarationSyntax method when AnswersYesOrNo(method) => method.Identifier.ValueText,
            PropertyDeclarationSyntax property when IsBool(property.Type) => property.Identifier.ValueText,
            _ => null,
        };

    private static IEnumerable<PatternSyntax> Flatten(PatternSyntax pattern) =>
        pattern is BinaryPatternSyntax either && either.IsKind(SyntaxKind.OrPattern)
            ? [.. Flatten(either.Left), .. Flatten(either.Right)]
            : [pattern];

    private static bool AnswersWithError(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: MemberAccessExpressionSyntax status } }
        && (status.Name.Identifier.ValueText.StartsWith("Status4", StringComparison.Ordinal)
            || status.Name.Identifier.ValueText.StartsWith("Status5", StringComparison.Ordinal));

    private static bool IsText(ExpressionSyntax value) => value is InterpolatedStringExpressionSyntax
        || value.IsKind(SyntaxKind.StringLiteralExpression) || value.IsKind(SyntaxKind.AddExpression)
        || value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    private static bool IsListOfTexts(TypeSyntax type) => type.ToString() is "IEnumerable<string>" or "IEnumerable<string>?";

    private static bool IsOfPattern(SingleVariableDesignationSyntax name) => name.Parent is not DeclarationExpressionSyntax;
}
