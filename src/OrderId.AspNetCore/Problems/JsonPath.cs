using System.Text;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Removes what a client has sent from the path of a value in JSON. A dictionary's key is written as <c>*</c>.</summary>
internal static class JsonPath
{
    private const char AnyKey = '*';

    /// <summary>Returns a path with <c>*</c> instead of its last part.</summary>
    public static string WithoutKey(string path)
    {
        // The last part is a name after a dot, or a quoted name in brackets, which may contain dots and brackets.
        int start = path.EndsWith("']", StringComparison.Ordinal)
            ? path.IndexOf("['", StringComparison.Ordinal)
            : path.LastIndexOf('.');
        return WithoutIds(start < 0 ? "$" : path[..start]) + "." + AnyKey;
    }

    /// <summary>Returns a path with <c>*</c> instead of the order IDs in it.</summary>
    public static string WithoutIds(string path)
    {
        var text = new StringBuilder();
        int end = 0;
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(path))
        {
            text.Append(path, end, match.Index - end).Append(AnyKey);
            end = match.Index + match.Length;
        }

        return text.Append(path, end, path.Length - end).ToString();
    }
}
