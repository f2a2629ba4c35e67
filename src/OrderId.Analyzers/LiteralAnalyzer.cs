using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reports constant strings that <c>OrderId.Parse</c> rejects (OID0001).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralAnalyzer() : LibraryAnalyzer(Rules.Literal)
{
    /// <summary>The name of the diagnostic property that contains the suggested order IDs, separated by spaces.</summary>
    public const string Suggestions = nameof(Suggestions);

    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types) =>
        context.RegisterOperationAction(
        operation =>
        {
            var invocation = (IInvocationOperation)operation.Operation;
            if (invocation.TargetMethod.Name == nameof(OrderId.Parse)
                && LibraryTypes.Is(invocation.TargetMethod.ContainingType, types.OrderId)
                && invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is { } argument
                && argument.GetText() is { } text
                && OrderId.Validate(text) is { IsValid: false } validation)
            {
                operation.ReportDiagnostic(Describe(text, validation, argument.WithoutConversions().Syntax.GetLocation()));
            }
        },
        OperationKind.Invocation);

    private static Diagnostic Describe(string text, OrderIdValidation validation, Location location)
    {
        string format = (text.Contains("-"), text.Any(char.IsLower) && !text.Any(char.IsUpper)) switch
        {
            (true, false) => "D",
            (true, true) => "d",
            (false, false) => "N",
            (false, true) => "n",
        };
        string[] suggestions = [.. OrderId.Suggest(text).Select(suggestion => suggestion.Id.ToString(format))];
        string message = suggestions.Length == 0 ? validation.Message : $"{validation.Message} Did you mean '{suggestions[0]}'?";
        return Diagnostic.Create(
            Rules.Literal, location, ImmutableDictionary<string, string?>.Empty.Add(Suggestions, string.Join(" ", suggestions)), message);
    }
}
