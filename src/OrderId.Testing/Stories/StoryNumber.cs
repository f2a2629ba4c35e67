using System.Globalization;

namespace OrderIds.Testing.Stories;

/// <summary>Makes tracking numbers in the form of UPS with a right check digit, under the shipper number of its examples.</summary>
internal static class StoryNumber
{
    private const string Prefix = "1Z999AA101";

    public static string Create(StoryRandom random)
    {
        string number = Prefix + random.Next(10_000_000).ToString("D7", CultureInfo.InvariantCulture);
        return number + CheckDigit(number.Substring(2)).ToString(CultureInfo.InvariantCulture);
    }

    // Characters at even places count twice; letters count as digits, A as 2.
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
