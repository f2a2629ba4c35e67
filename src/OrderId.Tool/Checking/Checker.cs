using System.Globalization;

namespace OrderIds.Tool.Checking;

/// <summary>Checks texts that should be order IDs or tracking numbers.</summary>
internal static class Checker
{
    private const string NoneMessage = "Expected an order ID, but found seventeen zeros, which stand for no ID.";

    /// <summary>Checks a text, which may contain several IDs.</summary>
    /// <returns>A result for each ID, or one for the text if it contains none.</returns>
    public static IEnumerable<CheckLine> Check(IdInput input)
    {
        if (input.Text is null)
        {
            return
            [
                new CheckLine
                {
                    Line = input.Line,
                    Valid = false,
                    Error = OrderIdError.WrongLength,
                    Message = IdInput.TooLong,
                    Suggestions = [],
                },
            ];
        }

        IReadOnlyList<OrderId> found = Pasted.Find(input.Text);
        if (found.Count > 0)
        {
            return found.Select(id => Explain(input.Text, id) with { Line = input.Line });
        }

        IReadOnlyList<CheckLine> numbers = NumberChecker.Check(input.Text);
        return numbers.Count > 0
            ? numbers.Select(number => number with { Line = input.Line })
            : [CheckWord(Pasted.FindAttempt(input.Text) ?? input.Text) with { Line = input.Line }];
    }

    private static CheckLine CheckWord(string text)
    {
        OrderIdValidation validation = OrderId.Validate(text);
        if (!validation.IsValid)
        {
            var line = new CheckLine
            {
                Input = text,
                Valid = false,
                Error = validation.Error,
                Position = validation.Position < 0 ? null : validation.Position,
                Message = validation.Message,
                Suggestions = [.. OrderId.Suggest(text).Select(suggestion =>
                    new CheckSuggestion(suggestion.Id.ToString(), suggestion.Repair, suggestion.Position))],
            };
            return line.IsFarFromAnId ? line with { TrackingNumber = NumberChecker.Guess(text) } : line;
        }

        // The library accepts its default value, seventeen zeros. For a person who asks, it is not an order ID.
        return validation.Id == OrderId.None
            ? new CheckLine { Input = text, Valid = false, Error = OrderIdError.Empty, Message = NoneMessage, Suggestions = [] }
            : Explain(text, validation.Id);
    }

    private static CheckLine Explain(string text, OrderId id)
    {
        string characters = id.ToString();
        bool sortable = id.Kind == OrderIdKind.Sortable;
        return new CheckLine
        {
            Input = text,
            Valid = true,
            Kind = id.Kind,
            Id = characters,
            Grouped = id.ToString("D"),
            Masked = id.ToString("M"),
            Bytes = Convert.ToHexStringLower(id.ToByteArray()),
            Uuid = id.ToGuid(),
            Time = sortable ? id.Timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) : null,
            Node = sortable ? id.Node : null,
            Sequence = sortable ? id.Sequence : null,
            KeySlot = id.Kind == OrderIdKind.Sealed ? id.KeySlot : null,
            CheckCharacters = id.Kind == OrderIdKind.Amazon ? null : characters[^2..],
        };
    }
}
