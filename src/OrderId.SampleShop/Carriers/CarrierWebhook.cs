using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>
/// Receives the carrier's webhooks, which are signed JSON in the format of AfterShip. They may arrive late, twice or out of order.
/// </summary>
public static class CarrierWebhook
{
    public const string Path = "/webhooks/aftership";

    private const int MaxLength = 256 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, TakeAsync).ExcludeFromDescription();

    private static async Task<Results<Ok<int>, UnauthorizedHttpResult, ProblemHttpResult>> TakeAsync(
        HttpRequest request, ShopSecrets secrets, ParcelUpdates updates, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return TypedResults.Problem("The body is too long.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        if (!WebhookSignature.VerifyAfterShip(body, request.Headers[WebhookSignature.AfterShipHeader], secrets.WebhookSecret))
        {
            return TypedResults.Unauthorized();
        }

        try
        {
            var options = new TrackingReaderOptions { Vendor = TrackingVendor.AfterShip, ReceivedAt = time.GetUtcNow() };
            TrackingReadResult result = TrackingReader.Read(body, options);
            bool[] known = await Task.WhenAll(result.Shipments.Select(shipment => updates.ApplyAsync(shipment, cancellationToken)));
            return TypedResults.Ok(known.Count(isKnown => isKnown));
        }
        catch (TrackingFormatException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Reads the raw body, over which the signature was computed. Returns null if it is too long.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxLength)
        {
            return null;
        }

        using var body = new MemoryStream();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length > MaxLength)
                {
                    return null;
                }
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
