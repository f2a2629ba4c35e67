using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>One of several processes that take webhooks of the same parcels and send mails.</summary>
public static class ParcelWorker
{
    private const int Seed = 19;

    public static (string Parcel, ParcelNews News)[] Webhooks(int parcels, int count) => ParcelFeed.Webhooks(parcels, count, Seed);

    /// <summary>Takes every so many of the webhooks, writes a line for each, and sends mails in between.</summary>
    /// <param name="args">
    /// sqlite, postgres or compiled, the connection string, the numbers of parcels, webhooks and processes,
    /// and which of them this one is, from 0.
    /// </param>
    public static async Task RunAsync(string[] args)
    {
        int[] numbers = [.. args.Skip(2).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        (string Parcel, ParcelNews News)[] webhooks = Webhooks(numbers[0], numbers[1]);
        for (int i = numbers[3]; i < webhooks.Length; i += numbers[2])
        {
            await using ParcelShop shop = ParcelShop.Open(args[0], args[1]);
            await shop.Parcels.UpdateTrackedAsync(
                webhooks[i].Parcel, parcel => parcel.Shipment = webhooks[i].News.ApplyTo(parcel.Shipment!));
            Console.WriteLine(i);
            if (i % 4 == 0)
            {
                await shop.SendMailsAsync();
            }
        }
    }
}
