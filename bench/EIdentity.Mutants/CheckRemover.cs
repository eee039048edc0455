using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace EIdentity.Mutants;

/// <summary>Rewrites each check of a file so that a number turns it off; with no number on, the file means what it meant.</summary>
internal sealed class CheckRemover(string file, List<Mutant> mutants) : CSharpSyntaxRewriter
{
    private static readonly string[] CallsThatCheck =
    [
        "Check", "ThrowIf", "ThrowUnless", "Require",
        "Cut", "Delete", "EndAsync", "Fail", "Reject", "SignOutAsync",
    ];

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        if (node.Else is not null)
        {
            return base.VisitIfStatement(node);
        }

        // What says no to a question for what is bad lets it through.
        if (Shape.Allows(node.Statement) || (Shape.Refuses(node.Statement) && SaysBad(Shape.BoolMember(node))))
        {
            ExpressionSyntax condition = WithoutAll(node.Condition, isBad: false);
            return node.WithCondition(condition).WithStatement((StatementSyntax)Visit(node.Statement)!);
        }

        if (Shape.Refuses(node.Statement))
        {
            StatementSyntax body = (StatementSyntax)Visit(node.Statement)!;
            string[] names = Shape.LeftUnassigned(node.Condition);

            // Of parts that declare what comes after needs, each is taken alone.
            if (!Shape.IsLogical(node.Condition) || !Shape.Uses(Shape.After(node), names))
            {
                // Around the body, not in the condition: what the condition declares stays declared.
                string resets = string.Concat(names.Select(name => $"{name} = default!; "));
                body = ParseStatement($"{{ if ({Take(node.Condition)}) {{ {resets}}} else {body.ToFullString()} }}");
            }

            return node.WithCondition(Without(node.Condition, isBad: true, isWhole: true)).WithStatement(body);
        }

        if (Shape.IsFollowedByRefusal(node))
        {
            ExpressionSyntax condition = WithoutAll(node.Condition, isBad: false);
            return node.WithCondition(condition).WithStatement((StatementSyntax)Visit(node.Statement)!);
        }

        return base.VisitIfStatement(node);
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        if (node.WhenTrue is ThrowExpressionSyntax)
        {
            return node.WithCondition(Without(node.Condition, isBad: true, isWhole: true))
                .WithWhenTrue(ParseExpression($"({Take(node.Condition)} ? default! : {node.WhenTrue})"));
        }

        if (Shape.IsGap(node.WhenTrue) || Shape.AnswersByRefusal(node))
        {
            ExpressionSyntax condition = WithoutAll(node.Condition, isBad: true);
            return node.WithCondition(condition).WithWhenFalse((ExpressionSyntax)Visit(node.WhenFalse)!);
        }

        if (!Shape.IsRefusal(node.WhenFalse) && !Shape.RemarksElse(node))
        {
            return base.VisitConditionalExpression(node);
        }

        bool isThrown = node.WhenFalse is ThrowExpressionSyntax;

        // What was not found is nothing either way; thrown, it is told apart.
        bool canGoOn = !Shape.Uses([node.WhenTrue], isThrown ? Shape.LeftUnassigned(node.Condition) : Shape.Declared(node.Condition));
        ExpressionSyntax good = (ExpressionSyntax)Visit(node.WhenTrue)!;
        ExpressionSyntax bad = canGoOn || isThrown
            ? ParseExpression($"({Take(node.Condition)} ? {(canGoOn ? good.ToFullString() : "default!")} : {node.WhenFalse})")
            : node.WhenFalse;
        return ParseExpression($"({Without(node.Condition, isBad: false, isWhole: true)}) ? {good} : {bad}");
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node) =>
        node.IsKind(SyntaxKind.CoalesceExpression) && node.Right is ThrowExpressionSyntax
            ? ParseExpression($"{Visit(node.Left)} ?? ({Take(node.Left)} ? default! : {node.Right})")
            : base.VisitBinaryExpression(node);

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        bool checks = node.Expression is not AssignmentExpressionSyntax
            && node.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(Shape.NameOf).Any(name =>
                name is not (null or "ThrowIfNull") && CallsThatCheck.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        return checks
            ? ParseStatement($"if (!{Take(node.Expression)}) {{ {base.VisitExpressionStatement(node)} }}")
            : base.VisitExpressionStatement(node);
    }

    // A list of problems: each part of it, each rule in it, and each filter of what is one.
    public override SyntaxNode? VisitSpreadElement(SpreadElementSyntax node) => Shape.IsOfProblems(node)
        ? node.WithExpression(ParseExpression($"({Take(node.Expression)} ? [] : ({Visit(node.Expression)}))"))
        : base.VisitSpreadElement(node);

    public override SyntaxNode? VisitTupleExpression(TupleExpressionSyntax node) =>
        node is { Parent: ArgumentSyntax, Arguments: [var rule, var name] } && Shape.IsOfProblems(node)
            ? ParseExpression($"({WithoutAll(rule.Expression, isBad: true)}, {name})")
            : base.VisitTupleExpression(node);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        node is { ExpressionBody: { } body, Parent.Parent.Parent: InvocationExpressionSyntax call }
        && Shape.NameOf(call) == "Where" && Shape.IsOfProblems(node)
            ? node.WithExpressionBody(WithoutAll(body, isBad: true))
            : base.VisitSimpleLambdaExpression(node);

    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node) =>
        node is { WhenClause: { } when, Parent: SwitchExpressionSyntax { Arms: [.., var last] } } && Shape.IsRefusal(last.Expression)
            ? node.WithWhenClause(WhenClause(WithoutAll(when.Condition, isBad: false).WithLeadingTrivia(Space)))
                .WithExpression((ExpressionSyntax)Visit(node.Expression)!)
            : base.VisitSwitchExpressionArm(node);

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node) => (node.Parent, node.Left.ToString()) switch
    {
        (InitializerExpressionSyntax, "AllowDuplicateProperties") => node.WithRight(ParseExpression(Take(node))),
        (InitializerExpressionSyntax, "MaxDepth") => node.WithRight(ParseExpression($"{Take(node)} ? 1000 : {node.Right}")),
        _ => base.VisitAssignmentExpression(node),
    };

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        return node.Declaration.Variables is [{ Initializer.Value: { } value } variable] && Shape.IsBool(node.Declaration.Type)
            && Shape.IsDemanded(node, variable.Identifier.ValueText)
            ? node.ReplaceNode(value, Without(value, isBad: false, isWhole: true))
            : base.VisitLocalDeclarationStatement(node);
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        node.Expression is { } value and not LiteralExpressionSyntax && Shape.BoolMember(node) is { } name
        ? node.WithExpression(WithoutIn(name, value).WithLeadingTrivia(Space))
        : base.VisitReturnStatement(node);

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) =>
        Shape.BoolMember(node) is { } name ? node.WithExpression(WithoutIn(name, node.Expression)) : base.VisitArrowExpressionClause(node);

    // The member as a whole, which then never refuses, and its parts.
    private ExpressionSyntax WithoutIn(string member, ExpressionSyntax value)
    {
        if (CheckedFiles.SayNeither.Contains(member))
        {
            return (ExpressionSyntax)Visit(value)!;
        }

        return WithoutAll(value, SaysBad(member));
    }

    private static bool SaysBad(string? member) => CheckedFiles.SayBad.Contains(member);

    /// <summary>Makes a condition removable as a whole, and each part of it that alone refuses.</summary>
    private ExpressionSyntax WithoutAll(ExpressionSyntax value, bool isBad) =>
        Off(Without(value, isBad, isWhole: true), value, isBad);

    /// <summary>Makes each part that alone refuses removable; the whole is the caller's.</summary>
    private ExpressionSyntax Without(ExpressionSyntax expression, bool isBad, bool isWhole)
    {
        SyntaxKind joint = isBad ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression;
        switch (expression)
        {
            case ParenthesizedExpressionSyntax group:
                return ParseExpression($"({Without(group.Expression, isBad, isWhole)})");
            case PrefixUnaryExpressionSyntax { Operand: ParenthesizedExpressionSyntax inner } denied
                when denied.IsKind(SyntaxKind.LogicalNotExpression):
                return ParseExpression($"!{Without(inner, !isBad, isWhole)}");
            case BinaryExpressionSyntax binary when binary.IsKind(joint):
                return Join(binary, Without(binary.Left, isBad, isWhole: false), Without(binary.Right, isBad, isWhole: false));
            case IsPatternExpressionSyntax test when Shape.Alternatives(test, isBad) is { Length: > 0 } alternatives:
                IEnumerable<ExpressionSyntax> tests = alternatives.Select(pattern => ParseExpression(isBad
                    ? $"(({test.Expression} is {pattern}) & !{Take(pattern)})"
                    : $"(({test.Expression} is not {pattern}) | {Take(pattern)})"));
                return ParseExpression($"({string.Join(isBad ? " || " : " && ", tests)})");
            case SwitchExpressionSyntax arms:
                return arms.ReplaceNodes(arms.Arms.Select(arm => arm.Expression), (arm, _) => Without(arm, isBad, isWhole: false));
            case BinaryExpressionSyntax choice when isWhole && Shape.IsLogical(choice):
                return Join(choice, Without(choice.Left, isBad, isWhole), Without(choice.Right, isBad, isWhole));
            case BinaryExpressionSyntax choice when Shape.IsLogical(choice) && !Shape.DeclaresByPattern(choice):
                return Off(Without(choice, isBad, isWhole: true), choice, isBad);
            default:
                ExpressionSyntax kept = (ExpressionSyntax)Visit(expression)!;
                return isWhole || Shape.OnlyPrepares(expression) ? kept : Off(kept, expression, isBad);
        }
    }

    private static ExpressionSyntax Join(BinaryExpressionSyntax between, ExpressionSyntax left, ExpressionSyntax right) =>
        ParseExpression($"{left} {between.OperatorToken} {right}");

    // Without a short cut, so that what the check declares is assigned all the same.
    private ExpressionSyntax Off(ExpressionSyntax rewritten, ExpressionSyntax check, bool isBad) =>
        ParseExpression(isBad ? $"(({rewritten}) & !{Take(check)})" : $"(({rewritten}) | {Take(check)})");

    private string Take(SyntaxNode check)
    {
        bool isReadOnce = check.Ancestors().OfType<FieldDeclarationSyntax>().Any(field => field.Modifiers.Any(SyntaxKind.StaticKeyword));
        int line = check.SyntaxTree.GetLineSpan(check.Span).StartLinePosition.Line + 1;
        string text = string.Join(' ', check.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        mutants.Add(new Mutant(mutants.Count + 1, file, line, text, isReadOnce));
        return $"global::EIdentity.Client.Mutants.Is({mutants.Count})";
    }
}
