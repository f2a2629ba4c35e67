using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Testing;

namespace OrderIds.Tests.Text;

/// <summary>Laws of reading and writing, over random IDs of every kind.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(Texts)])]
public class OrderIdTextProperties
{
    [Property]
    public bool FormatThenParse_IsIdentity(OrderId id, Format format) =>
        OrderId.Parse(id.ToString(format.Text)) == id && OrderId.Parse(Encoding.UTF8.GetBytes(id.ToString(format.Text))) == id;

    [Property]
    public bool ParseThenFormat_IsCanonical(OrderId id) => OrderId.Parse(id.ToString("d")).ToString() == id.ToString("N");

    [Property]
    public bool AnySingleWrongCharacter_IsRejected(Typo typo) => !OrderId.TryParse(typo.Text, out _);

    [Property]
    public bool AnySwapOfTwoDifferentCharacters_IsRejected(Swap swap) => !OrderId.TryParse(swap.Text, out _);

    [Property]
    public bool Validate_OnAnyText_AgreesWithTryParseAndPointsIntoIt(NearlyId nearly)
    {
        OrderIdValidation validation = OrderId.Validate(nearly.Text);
        return validation.IsValid == OrderId.TryParse(nearly.Text, out OrderId id)
            && validation.Id == id
            && validation.IsValid == (validation.Error == OrderIdError.None)
            && validation.IsValid == (validation.Message.Length == 0)
            && (validation.Position == -1 || (validation.Position >= 0 && validation.Position < nearly.Text.Length));
    }

    [Property]
    public bool Utf8_OnAnyText_IsReadLikeCharacters(NearlyId nearly)
    {
        string text = nearly.Text;
        OrderIdValidation expected = OrderId.Validate(text);
        OrderIdValidation actual = OrderId.Validate(Encoding.UTF8.GetBytes(text));

        // The second half of a surrogate pair has no place of its own in UTF-8.
        int half = expected.Position > 0 && char.IsLowSurrogate(text[expected.Position]) ? 1 : 0;
        int position = expected.Position < 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, expected.Position - half));
        return (actual.IsValid, actual.Id, actual.Error, actual.Position) == (expected.IsValid, expected.Id, expected.Error, position);
    }

    [Property]
    public bool Pattern_MatchesEveryTextThatParses(NearlyId nearly, OrderId id, Format format) =>
        Regex.IsMatch(id.ToString(format.Text), OrderId.Pattern, RegexOptions.ECMAScript)
        && (!OrderId.TryParse(nearly.Text, out _) || Regex.IsMatch(nearly.Text.Trim(), OrderId.Pattern, RegexOptions.ECMAScript));

    public readonly record struct Format(string? Text);

    /// <summary>An ID with one character replaced by another.</summary>
    public readonly record struct Typo(string Text);

    /// <summary>An ID with two different characters exchanged.</summary>
    public readonly record struct Swap(string Text);

    /// <summary>An ID with characters of every class inserted, removed or replaced in up to four places.</summary>
    public readonly record struct NearlyId(string Text);

    private static class Texts
    {
        private static readonly Gen<OrderId> CheckedIds = Gen.OneOf(OrderIdArbitraries.Sortable, Gen.Elements(SealedIds.All.ToArray()));

        private static readonly Gen<Func<string, string>> Edits =
            from position in Gen.Choose(0, 20)
            from removed in Gen.Choose(0, 1)
            from inserted in Gen.Elements(
                "", "-", " ", "0", "k", "U", "i", "!", "\u00E9", "\u2011", "\u3000", "\0", "\U0001F4E6", "--", "\t")
            select new Func<string, string>(text =>
            {
                int at = Math.Min(position, text.Length);
                return text.Remove(at, Math.Min(removed, text.Length - at)).Insert(at, inserted);
            });

        public static Arbitrary<Format> Formats =>
            Gen.Elements("N", "D", "n", "d", "", null!).Select(text => new Format(text)).ToArbitrary();

        public static Arbitrary<Typo> Typos => (
            from id in CheckedIds
            from position in Gen.Choose(0, 16)
            from other in Gen.Elements(Symbols.Alphabet.ToCharArray())
            let text = id.ToString()
            where text[position] != other
            select new Typo(text.Remove(position, 1).Insert(position, other.ToString()))).ToArbitrary();

        public static Arbitrary<Swap> Swaps => (
            from id in CheckedIds
            from i in Gen.Choose(0, 16)
            from j in Gen.Choose(0, 16)
            let text = id.ToString().ToCharArray()
            where text[i] != text[j]
            select new Swap(Exchange(text, i, j))).ToArbitrary();

        public static Arbitrary<NearlyId> NearlyIds => (
            from id in OrderIdArbitraries.Ids.Generator
            from format in Formats.Generator
            from count in Gen.Choose(0, 4)
            from edits in Edits.ListOf(count)
            select new NearlyId(Mend(edits.Aggregate(id.ToString(format.Text), (text, edit) => edit(text))))).ToArbitrary();

        private static string Exchange(char[] text, int i, int j)
        {
            (text[i], text[j]) = (text[j], text[i]);
            return new string(text);
        }

        /// <summary>Replaces lone surrogates, which an edit may leave and UTF-8 cannot carry.</summary>
        private static string Mend(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
