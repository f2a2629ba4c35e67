namespace OrderIds.Tool.Auditing;

/// <summary>Represents the place where an ID or a granted lease (right to issue IDs) was read.</summary>
/// <param name="File">The name of the list: a file, or a column of a database.</param>
/// <param name="Line">The 1-based number of the line, or of the row.</param>
internal readonly record struct AuditPlace(string File, long Line)
{
    /// <summary>Returns the place as <c>file:line</c>, safe to print to a terminal.</summary>
    public override string ToString() => $"{Printable.Escape(File)}:{Line}";
}
