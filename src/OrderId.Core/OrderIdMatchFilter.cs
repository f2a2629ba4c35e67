namespace OrderIds;

/// <summary>Decides whether an order ID found in a text is reported.</summary>
/// <param name="textBefore">
/// What precedes it in the text, of which at most the last <see cref="OrderIdMatchOptions.ContextLength"/> characters.
/// </param>
/// <param name="id">The order ID.</param>
/// <returns><see langword="true"/> to report it.</returns>
public delegate bool OrderIdMatchFilter(ReadOnlySpan<char> textBefore, OrderId id);
