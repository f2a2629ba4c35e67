using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OrderIds.SampleShop.Tests;

/// <summary>What a visitor sees.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, HttpResponseHeaders Headers)
{
    /// <summary>Gets the text without the elements, as people read it.</summary>
    public string Text => WebUtility.HtmlDecode(Spaces().Replace(Elements().Replace(Html, " "), " "));

    /// <summary>Gets the page without what is new on each load, and without its own address, to compare two answers.</summary>
    public string WithoutTokens => Tokens().Replace(Html, string.Empty);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Elements();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|href=\"[^\"]*#content\"")]
    private static partial Regex Tokens();
}
