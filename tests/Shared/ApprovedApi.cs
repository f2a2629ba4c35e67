using System.Reflection;
using System.Runtime.Versioning;

namespace OrderIds.PublicApis;

/// <summary>Compares what an assembly offers with the file that was approved for it: <c>Api/Package.framework.txt</c> in the test project.</summary>
internal static class ApprovedApi
{
    private const int LinesShown = 40;

    public static void Verify(Assembly assembly)
    {
        string name = $"{assembly.GetName().Name}.{Framework(assembly)}";
        string folder = Path.Combine(AppContext.BaseDirectory, "Api");
        string approvedPath = Path.Combine(folder, name + ".txt");
        bool isApproved = File.Exists(approvedPath);
        string approved = isApproved ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : string.Empty;
        string received = PublicApi.Describe(assembly);
        if (isApproved && received == approved)
        {
            return;
        }

        string receivedPath = Path.Combine(folder, name + ".received.txt");
        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"The public API of {name} is not the one approved. If that is meant, copy\n{receivedPath}\nto Api/{name}.txt in the test project.\n{Difference(approved, received)}");
    }

    /// <summary>Lists the lines that went and those that came, each with the type it belongs to.</summary>
    internal static string Difference(string approved, string received)
    {
        List<string> before = Qualify(approved), after = Qualify(received);
        var lines = before.Except(after).Select(line => (Line: line, Mark: '-')).Concat(after.Except(before).Select(line => (Line: line, Mark: '+')))
            .OrderBy(change => change.Line, StringComparer.Ordinal).Select(change => $"{change.Mark} {change.Line}").ToList();
        string more = lines.Count > LinesShown ? $"\nand {lines.Count - LinesShown} more" : string.Empty;
        return lines.Count == 0 ? "No line went or came: another order, or no approved file." : string.Join('\n', lines.Take(LinesShown)) + more;
    }

    private static List<string> Qualify(string api)
    {
        string type = string.Empty;
        var lines = new List<string>();
        foreach (string line in api.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isMember = line.StartsWith(' ');
            type = isMember ? type : line.Split(" : ")[0].Split(' ')[^1];
            lines.Add(isMember ? $"{type}: {line.Trim()}" : line);
        }

        return lines;
    }

    private static string Framework(Assembly assembly)
    {
        var framework = new FrameworkName(assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        return (framework.Identifier == ".NETStandard" ? "netstandard" : "net") + framework.Version.ToString(2);
    }
}
