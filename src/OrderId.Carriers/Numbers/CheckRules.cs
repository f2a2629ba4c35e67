namespace OrderIds.Carriers.Numbers;

/// <summary>Provides the rules by which carriers compute check characters.</summary>
internal static class CheckRules
{
    /// <summary>The rule of UPS: mod 10 with alternating weights, 1 for the character next to the check digit.</summary>
    public static readonly CheckRule Mod10Weights12 = new Mod10Rule("mod10-1-2", 1, 2);

    /// <summary>The rule of OnTrac: mod 10 with alternating weights, 2 for the character next to the check digit.</summary>
    public static readonly CheckRule Mod10Weights21 = new Mod10Rule("mod10-2-1", 2, 1);

    /// <summary>
    /// The rule of GS1, the US Postal Service, FedEx Ground and Canada Post: mod 10 with weights 3 and 1, 3 for the character next to the
    /// check digit.
    /// </summary>
    public static readonly CheckRule Mod10Weights31 = new Mod10Rule("mod10-3-1", 3, 1);

    public static readonly CheckRule Mod7 = new Mod7Rule();
    public static readonly CheckRule FedEx = new FedExRule();
    public static readonly CheckRule S10 = new S10Rule();
    public static readonly CheckRule Luhn = new LuhnRule();
    public static readonly CheckRule Mod37 = new Mod37Rule();

    public static readonly CheckRule[] All = [Mod10Weights12, Mod10Weights21, Mod10Weights31, Mod7, FedEx, S10, Luhn, Mod37];

    public static CheckRule? Find(string name) => Array.Find(All, rule => rule.Name == name);

    /// <summary>
    /// Adds a check digit that makes a weighted sum a multiple of ten. A letter counts as its ASCII code minus 3, modulo 10.
    /// </summary>
    private sealed class Mod10Rule(string name, int first, int second) : CheckRule(name, $"mod 10, weights {first} and {second}")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int sum = 0;
            for (int i = symbols.Length - 1, weight = first; i >= 0; i--, weight = first + second - weight)
            {
                // Symbol 10 is the letter A, which has the ASCII code 65: 65 - 3 = 62 = 10 + 52.
                sum += weight * (symbols[i] < 10 ? symbols[i] : (symbols[i] + 52) % 10);
            }

            return (10 - (sum % 10)) % 10;
        }
    }

    /// <summary>The check digit is the number modulo 7.</summary>
    private sealed class Mod7Rule() : CheckRule("mod7", "mod 7")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int remainder = 0;
            foreach (byte symbol in symbols)
            {
                remainder = ((remainder * 10) + symbol) % 7;
            }

            return remainder;
        }
    }

    /// <summary>The check digit is a sum with the weights 1, 3 and 7 from right to left, modulo 11; 10 becomes 0.</summary>
    private sealed class FedExRule() : CheckRule("fedex", "mod 11, weights 1, 3 and 7")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int sum = 0;
            int weight = 1;
            for (int i = symbols.Length - 1; i >= 0; i--)
            {
                sum += weight * symbols[i];
                weight = weight switch { 1 => 3, 3 => 7, _ => 1 };
            }

            return sum % 11 % 10;
        }
    }

    /// <summary>
    /// The rule of UPU S10. The sum of the digits with the weights 8 6 4 2 3 5 9 7, modulo 11, is subtracted from 11. The results 10 and 11
    /// are replaced by 0 and 5.
    /// </summary>
    private sealed class S10Rule() : CheckRule("s10", "UPU S10, mod 11")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int sum = 0;
            for (int i = 0; i < symbols.Length; i++)
            {
                sum += ("86423597"[i % 8] - '0') * symbols[i];
            }

            return (11 - (sum % 11)) switch { 10 => 0, 11 => 5, int check => check };
        }
    }

    /// <summary>The Luhn algorithm of ISO/IEC 7812-1, annex B: every second digit is doubled, from right to left.</summary>
    private sealed class LuhnRule() : CheckRule("luhn", "Luhn, mod 10")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int sum = 0;
            for (int i = 0; i < symbols.Length; i++)
            {
                int digit = symbols[symbols.Length - 1 - i];
                int doubled = digit * 2;
                sum += i % 2 != 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
            }

            return (10 - (sum % 10)) % 10;
        }
    }

    /// <summary>The hybrid system mod 37,36 of ISO/IEC 7064, for digits and letters.</summary>
    private sealed class Mod37Rule() : CheckRule("mod37-36", "ISO 7064, mod 37,36")
    {
        public override int Characters => Symbol.Count;

        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int product = Symbol.Count;
            foreach (byte symbol in symbols)
            {
                int sum = (product + symbol) % Symbol.Count;
                product = (sum == 0 ? Symbol.Count : sum) * 2 % (Symbol.Count + 1);
            }

            return (Symbol.Count + 1 - product) % Symbol.Count;
        }
    }
}
