namespace OrderIds.Tool.Scanning;

/// <summary>What <c>orderid scan --json</c> writes of an ID.</summary>
internal readonly record struct ScanLine(string File, long Line, long Column, OrderIdKind Kind, string Id)
{
    public static ScanLine Of(string file, FoundId found) =>
        new(file, found.Line, found.Column, found.Id.Kind, found.Id.ToString(found.IsGrouped ? "D" : "N"));
}
