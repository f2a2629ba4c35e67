namespace OrderIds;

/// <summary>Decides whether an order ID found in a text is reported.</summary>
/// <param name="textBefore">
/// The text that precedes the order ID, but at most its last <see cref="OrderIdMatchOptions.ContextLength"/> characters.
/// </param>
/// <param name="id">The order ID.</param>
/// <returns><see langword="true"/> to report the order ID; <see langword="false"/> to skip it.</returns>
public delegate bool OrderIdMatchFilter(ReadOnlySpan<char> textBefore, OrderId id);
