namespace OrderIds.Tests.Text;

/// <summary>The texts that are order IDs and those that are not, for every overload that reads text.</summary>
internal static class TextCases
{
    public const string Sortable = "0VRKB3Z0004T0008P";
    public const string Grouped = "0VR-KB3Z000-4T0008P";
    public const string Sealed = "5HZVVD37T4GT484SX";
    public const string Amazon = "114-3941689-8772232";

    /// <summary>Texts, each with the canonical text of the ID it stands for.</summary>
    public static TheoryData<string, string> Valid => new()
    {
        { Sortable, Sortable },
        { Grouped, Sortable },
        { "0vrkb3z0004t0008p", Sortable },
        { "0vR-Kb3z000-4t0008P", Sortable },
        { "OVRKB3ZO0O4Too08p", Sortable },
        { "  0VRKB3Z0004T0008P", Sortable },
        { "0VR-KB3Z000-4T0008P\r\n", Sortable },
        { "\t\v\f \u00A0\u1680\u2003\u2028\u2029\u202F\u205F\u30000VRKB3Z0004T0008P\u0085\u3000", Sortable },
        { Sealed, Sealed },
        { "5hz-vvd37t4-gt484sx", Sealed },
        { Amazon, "11439416898772232" },
        { "11439416898772232", "11439416898772232" },
        { "ll4-394i689-8772232", "11439416898772232" },
        { "D01-4905288-1517028", "D0149052881517028" },
        { "s01-5806490-2147504", "S0158064902147504" },
        { "Z99-9999999-9999999", "Z9999999999999999" },
        { "00000000000000000", "00000000000000000" },
        { "ooo-ooooooo-ooooooo", "00000000000000000" },
    };

    /// <summary>Texts, each with what is wrong and where, counted in characters.</summary>
    public static TheoryData<string, OrderIdError, int> Invalid
    {
        get
        {
            var cases = new TheoryData<string, OrderIdError, int>
            {
                { "", OrderIdError.Empty, -1 },
                { " ", OrderIdError.Empty, -1 },
                { "\u3000\t\r\n\u00A0", OrderIdError.Empty, -1 },
                { "0", OrderIdError.WrongLength, -1 },
                { "-", OrderIdError.WrongLength, -1 },
                { "0VRKB3Z0004T0008", OrderIdError.WrongLength, -1 },
                { "0VRKB3Z0004T0008PP", OrderIdError.WrongLength, -1 },
                { "0VR KB3Z000 4T0008", OrderIdError.WrongLength, -1 },
                { "0VRKB3Z0004T0008P0VRKB3Z0004T0008P", OrderIdError.WrongLength, -1 },
                { "0VR-KB3Z000-4T0008P,", OrderIdError.WrongLength, -1 },
                { "0VR-KB3Z000-4T0008PP", OrderIdError.WrongLength, -1 },
                { "S01-5105180-3221187-R022311", OrderIdError.WrongLength, -1 },
                { "111-22222222-3333333", OrderIdError.WrongLength, -1 },
                { "----------------------------------------", OrderIdError.WrongLength, -1 },

                { "0VRK-B3Z000-4T0008P", OrderIdError.MisplacedHyphen, 3 },
                { "0V-RKB3Z000-4T0008P", OrderIdError.MisplacedHyphen, 2 },
                { "0VR-KB3Z0004-T0008P", OrderIdError.MisplacedHyphen, 11 },
                { "0VR-KB3Z0004T0008P", OrderIdError.MisplacedHyphen, 11 },
                { "0VRKB3Z000-4T0008P", OrderIdError.MisplacedHyphen, 3 },
                { "0VRKB3Z0004T0008P-", OrderIdError.MisplacedHyphen, 3 },
                { "-0VRKB3Z0004T0008P", OrderIdError.MisplacedHyphen, 0 },
                { "0VR--KB3Z000-4T0008P", OrderIdError.MisplacedHyphen, 4 },
                { "0VR_KB3Z000_4T0008P", OrderIdError.MisplacedHyphen, 3 },
                { "0VR_KB3Z000-4T0008P", OrderIdError.MisplacedHyphen, 3 },
                { "0VR-KB3Z000\u20114T0008P", OrderIdError.MisplacedHyphen, 11 },
                { "-----------------", OrderIdError.MisplacedHyphen, 0 },
                { "  0VRK-B3Z000-4T0008P", OrderIdError.MisplacedHyphen, 5 },
                { "0000000000000000000", OrderIdError.MisplacedHyphen, 3 },

                { "UVRKB3Z0004T0008P", OrderIdError.InvalidCharacter, 0 },
                { "  0VRKB3Z000 T0008P", OrderIdError.InvalidCharacter, 12 },
                { "0VRKB3Z00\u00004T0008P", OrderIdError.InvalidCharacter, 9 },
                { "!!!!!!!!!!!!!!!!!", OrderIdError.InvalidCharacter, 0 },
                { "0VRKB3Z0004T000\u00E9P", OrderIdError.InvalidCharacter, 15 },
                { "0VRKB3Z0004T000\uFF18P", OrderIdError.InvalidCharacter, 15 },
                { "0VRKB3Z0004T\u0660008P", OrderIdError.InvalidCharacter, 12 },
                { "0VRKB3Z\u01300004T008P", OrderIdError.InvalidCharacter, 7 },
                { "0VRKB3Z0004T00\U0001F4E6P", OrderIdError.InvalidCharacter, 14 },
                { "\u00E90VRKB3Z0004T0008", OrderIdError.InvalidCharacter, 0 },
                { "\u0130VRKB3Z0004T0008P", OrderIdError.InvalidCharacter, 0 },
                { "11A-3941689-8772232", OrderIdError.InvalidCharacter, 2 },
                { "114-3941689-877223Z", OrderIdError.InvalidCharacter, 18 },
                { "1143941689877223K", OrderIdError.InvalidCharacter, 16 },

                // Taken for a symbol, a U would pass for the Z that belongs there.
                { "ZZZKZZZZUZZY0MJZZ", OrderIdError.InvalidCharacter, 8 },
                { "ZZZKZUZUZZZY0MJZZ", OrderIdError.InvalidCharacter, 5 },

                { "K000000000000071", OrderIdError.WrongLength, -1 },
                { "K0000000000000071", OrderIdError.InvalidCharacter, 0 },

                { "0VRLB3Z0004T0008P", OrderIdError.UnknownKind, 3 },
                { "0VR-1B3Z000-4T0008P", OrderIdError.UnknownKind, 4 },
                { "000-0000000-0000071", OrderIdError.UnknownKind, 4 },
                { "00050000000000071", OrderIdError.UnknownKind, 3 },
                { "0VR-gB3Z000-4T0008P", OrderIdError.UnknownKind, 4 },
                { "11A-39416B9-8772232", OrderIdError.UnknownKind, 4 },
                { " 0VRAB3Z0004T0008P", OrderIdError.UnknownKind, 4 },

                { "0VRKB3Z0004T0008Q", OrderIdError.CheckMismatch, 16 },
                { "0VRKB3Z0004T0009P", OrderIdError.CheckMismatch, 15 },
                { "0VRKB3Z0004T0009Q", OrderIdError.CheckMismatch, 15 },
                { "0VR-KB3Z000-4T0008Q", OrderIdError.CheckMismatch, 18 },
                { "1VRKB3Z0004T0008P", OrderIdError.CheckMismatch, 15 },
                { "\n0VR-KB3Z000-4T0007P ", OrderIdError.CheckMismatch, 18 },
            };

            foreach (char kind in "ABCDEFGHJMNPQ")
            {
                cases.Add($"0VR{kind}B3Z0004T0008P", OrderIdError.UnknownKind, 3);
            }

            for (char wrong = '\0'; wrong < '\u0100'; wrong++)
            {
                if (!char.IsLetterOrDigit(wrong) && wrong != '-' && !char.IsWhiteSpace(wrong))
                {
                    cases.Add($"0VRKB3Z{wrong}004T0008P", OrderIdError.InvalidCharacter, 7);
                    cases.Add($"0VR-KB3Z{wrong}00-4T0008P", OrderIdError.InvalidCharacter, 8);
                }
            }

            for (int position = 0; position < OrderId.Length; position++)
            {
                cases.Add(Sortable.Remove(position, 1).Insert(position, "u"), OrderIdError.InvalidCharacter, position);
                cases.Add(Sortable.Remove(position, 1).Insert(position, "\uD800"), OrderIdError.InvalidCharacter, position);
                cases.Add(Sortable.Remove(position, 1).Insert(position, "-"), OrderIdError.MisplacedHyphen, position);
            }

            return cases;
        }
    }
}
