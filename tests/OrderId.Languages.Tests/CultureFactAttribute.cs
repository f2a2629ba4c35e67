using System.Globalization;

namespace OrderIds.Languages;

/// <summary>Marks a test that needs the cultures of the machine.</summary>
public sealed class CultureFactAttribute : FactAttribute
{
    public CultureFactAttribute()
    {
        if (CultureInfo.GetCultures(CultureTypes.NeutralCultures).Length < 10)
        {
            Skip = "Needs cultures: the program runs with invariant globalization.";
        }
    }
}
