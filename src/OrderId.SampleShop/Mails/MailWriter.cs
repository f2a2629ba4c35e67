using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace OrderIds.SampleShop;

/// <summary>Writes the mail about a milestone, such as a delivery, in the customer's language.</summary>
public sealed class MailWriter(IServiceProvider services, ILoggerFactory loggers, OrderIdCipher cipher, IStringLocalizer<Texts> text)
{
    /// <summary>Returns the subject and the body of the mail.</summary>
    public async Task<(string Subject, string Html)> WriteAsync(PlacedOrder order, MailTexts words)
    {
        string shown = cipher.Seal(order.Id).ToString("D", CultureInfo.InvariantCulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = ShopLanguages.Find(order.Language);
        string subject = string.Format(CultureInfo.CurrentCulture, "{0}: {1}", text[words.Subject], shown);
        await using var renderer = new HtmlRenderer(services, loggers);
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>
            {
                [nameof(MailBody.Order)] = order,
                [nameof(MailBody.Shown)] = shown,
                [nameof(MailBody.Heading)] = text[words.Subject].Value,
                [nameof(MailBody.Message)] = text[words.Message].Value,
                [nameof(MailBody.IsConfirmation)] = words.IsConfirmation,
            };
            return (await renderer.RenderComponentAsync<MailBody>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
        return (subject, html);
    }
}
