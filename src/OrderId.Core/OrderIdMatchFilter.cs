namespace OrderIds;

/// <summary>Decides whether an order ID found in a text is reported.</summary>
/// <param name="textBefore">
/// The text before the order ID: at most the last <see cref="OrderIdMatchOptions.ContextLength"/> characters.
/// </param>
/// <param name="id">The order ID.</param>
/// <returns><see langword="true"/> to report it.</returns>
public delegate bool OrderIdMatchFilter(ReadOnlySpan<char> textBefore, OrderId id);
