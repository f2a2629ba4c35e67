using System.Globalization;

namespace OrderIds.Testing.Stories;

/// <summary>
/// Creates tracking numbers in the form of UPS, with a valid check digit and the shipper number that UPS uses in examples.
/// </summary>
internal static class StoryNumber
{
    private const string Prefix = "1Z999AA101";

    public static string Create(StoryRandom random)
    {
        string number = Prefix + random.Next(10_000_000).ToString("D7", CultureInfo.InvariantCulture);
        return number + CheckDigit(number.Substring(2)).ToString(CultureInfo.InvariantCulture);
    }

    // Counted from 1, characters at even positions count twice. Letters count as digits: A is 2.
    private static int CheckDigit(string text)
    {
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = char.IsDigit(text[i]) ? text[i] - '0' : (text[i] - 'A' + 2) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }

        return (10 - (sum % 10)) % 10;
    }
}
