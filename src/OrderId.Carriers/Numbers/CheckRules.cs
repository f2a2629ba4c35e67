namespace OrderIds.Carriers.Numbers;

/// <summary>Lists the rules by which carriers compute check characters.</summary>
internal static class CheckRules
{
    /// <summary>The rule of UPS: weights 1 and 2 from the check digit leftward.</summary>
    public static readonly CheckRule Mod10Weights12 = new Mod10Rule("mod10-1-2", 1, 2);

    /// <summary>The rule of OnTrac: weights 2 and 1 from the check digit leftward.</summary>
    public static readonly CheckRule Mod10Weights21 = new Mod10Rule("mod10-2-1", 2, 1);

    /// <summary>
    /// The rule of GS1, which the Postal Service, FedEx Ground and Canada Post use: weights 3 and 1 from the check digit leftward.
    /// </summary>
    public static readonly CheckRule Mod10Weights31 = new Mod10Rule("mod10-3-1", 3, 1);

    public static readonly CheckRule Mod7 = new Mod7Rule();
    public static readonly CheckRule FedEx = new FedExRule();
    public static readonly CheckRule S10 = new S10Rule();
    public static readonly CheckRule Luhn = new LuhnRule();
    public static readonly CheckRule Mod37 = new Mod37Rule();

    public static readonly CheckRule[] All = [Mod10Weights12, Mod10Weights21, Mod10Weights31, Mod7, FedEx, S10, Luhn, Mod37];

    public static CheckRule? Find(string name) => Array.Find(All, rule => rule.Name == name);

    /// <summary>A weighted sum, made up to a multiple of ten. A letter counts as its ASCII code less 3, mod 10.</summary>
    private sealed class Mod10Rule(string name, int first, int second) : CheckRule(name, $"mod 10, weights {first} and {second}")
    {
        public override int Compute(ReadOnlySpan<byte> symbols)
        {
            int sum = 0;
            for (int i = symbols.Length - 1, weight = first; i >= 0; i--, weight = first + second - weight)
            {
                // The ASCII code of symbol 10 is 65.
                sum += weight * (symbols[i] < 10 ? symbols[i] : (symbols[i] + 52) % 10);
            }

            return (10 - (sum % 10)) % 10;
        }
    }

    /// <summary>The number, mod 7.</summary>
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

    /// <summary>A sum with the weights 1, 3 and 7 from the check digit leftward, mod 11, of which 10 becomes 0.</summary>
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

    /// <summary>The rule of UPU S10: weights 8 6 4 2 3 5 9 7, 11 less the sum mod 11; 10 becomes 0, and 11 becomes 5.</summary>
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

    /// <summary>ISO/IEC 7812-1, annex B: every other digit doubled, from the one beside the check digit leftward.</summary>
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

    /// <summary>ISO/IEC 7064, the hybrid system mod 37,36, over digits and letters.</summary>
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
