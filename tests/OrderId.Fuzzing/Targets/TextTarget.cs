namespace OrderIds.Fuzzing.Targets;

/// <summary>Parsing, validating and suggesting: characters and UTF-8 agree, and so do the three.</summary>
internal static class TextTarget
{
    public static void Run(byte[] input)
    {
        bool isId = OrderId.TryParse(input, out OrderId id);
        OrderIdValidation validation = OrderId.Validate(input);
        IReadOnlyList<OrderIdSuggestion> suggestions = OrderId.Suggest(input);

        Law.Holds(validation.IsValid == isId && validation.Id == id, "TryParse and Validate agree.");
        Law.Holds(validation.Position < input.Length || input.Length == 0, "The position lies in the text.");
        Law.Holds(validation.Message.Length > 0 != isId, "There is a message just if there is an error.");
        Law.Holds(
            !isId || (OrderId.Parse(id.ToString()) == id && OrderId.Parse(id.ToString("D")) == id),
            "What is parsed is written and parsed again.");
        foreach (OrderIdSuggestion suggestion in suggestions)
        {
            Law.Holds(
                OrderId.TryParse(suggestion.Id.ToString(), out OrderId suggested) && suggested == suggestion.Id,
                "A suggestion is an order ID.");
        }

        if (Utf8Text.Of(input) is { } text)
        {
            Compare(text, validation, suggestions);
        }
    }

    private static void Compare(Utf8Text text, OrderIdValidation validation, IReadOnlyList<OrderIdSuggestion> suggestions)
    {
        bool isId = OrderId.TryParse(text.Text, out OrderId id);
        OrderIdValidation ofText = OrderId.Validate(text.Text);
        Law.Holds(isId == validation.IsValid && id == validation.Id, "Characters and UTF-8 give the same ID.");
        Law.Holds(ofText.IsValid == validation.IsValid && ofText.Error == validation.Error, "Characters and UTF-8 give the same error.");
        Law.Holds(text.ByteOf(ofText.Position) == validation.Position, "Characters and UTF-8 give the same position.");
        IEnumerable<OrderIdSuggestion> ofCharacters = OrderId.Suggest(text.Text)
            .Select(suggestion => suggestion with { Position = text.ByteOf(suggestion.Position) });
        Law.Holds(ofCharacters.SequenceEqual(suggestions), "Characters and UTF-8 give the same suggestions.");
    }
}
