using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Finds the arguments of a log call that a logger takes apart into their properties, as <c>{@Order}</c> asks.</summary>
internal static class MessageTemplate
{
    /// <summary>
    /// Returns whether the logger takes the values of a call apart. What it then writes for an ID depends on its configuration.
    /// </summary>
    public static bool TakesApart(IInvocationOperation call) => call.GetArgument("destructureObjects")?.ConstantValue is { Value: true };

    /// <summary>Returns the 0-based numbers of the holes of a call's template that begin with <c>@</c>.</summary>
    public static HashSet<int> HolesTakenApart(IInvocationOperation call)
    {
        IOperation? template = call.GetArgument("messageTemplate") ?? call.GetArgument("message") ?? call.GetArgument("messageFormat");
        var holes = new HashSet<int>();
        string text = template?.GetText() ?? string.Empty;
        for (int i = 0, hole = 0; i < text.Length - 1; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (text[i + 1] == '{')
            {
                i++;
                continue;
            }

            if (text[i + 1] == '@')
            {
                holes.Add(hole);
            }

            hole++;
        }

        return holes;
    }
}
