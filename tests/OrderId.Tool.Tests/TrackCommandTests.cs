namespace OrderIds.Tool.Tests;

public sealed class TrackCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Track_AFile_ShowsTheStateOnTopAndTheTimelineBelow()
    {
        TestRun run = await TestRun.Of("track", Write("aftership.json", TrackPayloads.AfterShip));

        Assert.Equal(
            """
            EXAMPLE0001  Exception, Weather
              carrier     example-carrier
              since       2026-01-03 10:00 UTC+01:00  Leipzig
              expected    2026-01-05
              reported by AfterShip

              ! 2026-01-03 10:00 UTC+01:00  Exception, Weather    Leipzig: Delayed by snow
                2026-01-02 08:30 local      In Transit, Accepted  Berlin: Picked up
                2026-01-01                  Label Created         Announced

                ! a problem


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Track_OnATerminal_ColoursStatusesAndLetsProblemsStandOut()
    {
        TestRun run = await new TestConsole { Ink = Ink.Ansi }.RunAsync(["track", Write("aftership.json", TrackPayloads.AfterShip)]);

        Assert.StartsWith("\e[1mEXAMPLE0001\e[0m  \e[31mException, Weather\e[0m\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\n  \e[31m!\e[0m \e[2m2026-01-03 10:00 UTC+01:00\e[0m  \e[31mException, Weather  \e[0m  Leipzig", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("\e[36mIn Transit, Accepted\e[0m", run.Output, StringComparison.Ordinal);
        Assert.Contains("\e[2mLabel Created       \e[0m", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_SeveralFilesOfOneNumber_AreOneShipment()
    {
        string[] files = [Write("aftership.json", TrackPayloads.AfterShip), Write("easypost.json", TrackPayloads.EasyPost)];

        TestRun run = await TestRun.Of(["track", .. files]);
        TestRun reversed = await TestRun.Of("track", files[1], files[0]);

        Assert.Equal(
            """
            EXAMPLE0001  Delivered
              carrier     ExamplePost
              since       2026-01-04 12:00 UTC  Leipzig, DE
              reported by AfterShip, EasyPost

              * 2026-01-04 12:00 UTC        Delivered             Leipzig, DE: Handed over
              ! 2026-01-03 10:00 UTC+01:00  Exception, Weather    Leipzig: Delayed by snow
                2026-01-02 08:30 local      In Transit, Accepted  Berlin: Picked up
                2026-01-01                  Label Created         Announced

                ! a problem, * the current status


            """.ReplaceLineEndings("\n"),
            run.Output);

        // The number is shown as it was met first, which alone depends on the order.
        Assert.StartsWith("example 0001  Delivered\n", reversed.Output, StringComparison.Ordinal);
        Assert.Equal(
            run.Lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal)),
            reversed.Lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal)));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Track_EventOfTheCarrierAndOfAnAggregator_AreOneShipment()
    {
        string[] files = [Write("ups.json", TrackPayloads.UpsAlert), Write("aftership.json", TrackPayloads.UpsByAfterShip)];

        TestRun run = await TestRun.Of(["track", .. files]);

        Assert.Equal(
            """
            1ZEXAMPLE000000001  Delivered
              carrier     UPS
              since       2026-01-04 11:30 UTC-08:00  Salem, OR
              link        https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1ZEXAMPLE000000001
              reported by UPS, AfterShip

              * 2026-01-04 11:30 UTC-08:00  Delivered             Salem, OR: Delivered
                2026-01-04 08:15 UTC-08:00  Out for Delivery      SALEM, OR, US: Out for Delivery
                2026-01-02 09:00 UTC-08:00  In Transit, Accepted  Seattle, WA: Origin scan

                * the current status


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Track_TheSameFileTwice_ChangesNothing()
    {
        string file = Write("aftership.json", TrackPayloads.AfterShip);

        Assert.Equal((await TestRun.Of("track", file)).Output, (await TestRun.Of("track", file, file)).Output);
    }

    [Fact]
    public async Task Track_FilesOfSeveralNumbers_AreShipmentsInTheOrderTheyAreMet()
    {
        TestRun run = await TestRun.Of(
            "track", "--json", Write("other.json", TrackPayloads.Other), Write("aftership.json", TrackPayloads.AfterShip));

        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith("""{"type":"shipment","trackingNumber":"EXAMPLE0002",""", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"type":"shipment","trackingNumber":"EXAMPLE0001",""", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_Json_TellsTheShipmentOnALine()
    {
        string file = Write("aftership.json", TrackPayloads.AfterShip);

        TestRun run = await TestRun.Of("track", "--json", file);

        Assert.Equal(
            """
            {"type":"shipment","trackingNumber":"EXAMPLE0001","carrier":"example-carrier","status":"Exception","detail":"Weather",
            "leg":"Forward","hasProblem":true,"isStale":false,"isCorrected":false,"wasDelivered":false,
            "estimatedDelivery":"2026-01-05T00:00:00+00:00","files":["FILE"],"vendors":["AfterShip"],"events":[
            {"occurredAt":"2026-01-03T10:00:00+01:00","status":"Exception","detail":"Weather","outcome":"Applied","isCurrent":true,
            "location":"Leipzig","description":"Delayed by snow","code":"Exception_017","source":"example-carrier"},
            {"occurredAt":"2026-01-02T08:30:00+00:00","precision":"LocalTime","status":"InTransit","detail":"Accepted",
            "outcome":"Applied","isCurrent":false,
            "location":"Berlin","description":"Picked up","code":"InTransit_002","source":"example-carrier"},
            {"occurredAt":"2026-01-01T00:00:00+00:00","precision":"Date","status":"LabelCreated","outcome":"Applied","isCurrent":false,
            "description":"Announced","code":"InfoReceived_001","source":"example-carrier"}]}
            """.ReplaceLineEndings("") + "\n",
            run.Output.Replace(System.Text.Json.JsonSerializer.Serialize(file), "\"FILE\"", StringComparison.Ordinal));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Track_StandardInput_IsRead()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text(TrackPayloads.Other) }.RunAsync(["track", "-"]);

        Assert.StartsWith("EXAMPLE0002  Returned\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Track_ReturnThatCameBack_SaysWhatIsOdd()
    {
        TestRun run = await TestRun.Of("track", Write("other.json", TrackPayloads.Other));

        Assert.Contains("  note        returning to the sender, or returned\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("expected", run.Output, StringComparison.Ordinal);
        Assert.Contains("  note        the carrier corrected an earlier status\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("In Transit  Example Town: Found again  (correction)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_UnknownWord_IsNamedAndMovesNothing()
    {
        string file = Write("unknown.json", TrackPayloads.UnknownWord);

        TestRun run = await TestRun.Of("track", file);
        TestRun json = await TestRun.Of("track", "--json", file);

        Assert.StartsWith("EXAMPLE0003  Unknown\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  not known   Teleported_<U+001B>[31m, a code of AfterShip\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("""[{"vocabulary":"AfterShip","code":"Teleported_\u001B[31m","count":1}]""", json.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Track_UnknownWordOfOneOfTwoShipments_IsNamedThereOnly()
    {
        TestRun run = await TestRun.Of("track", Write("list.json", TrackPayloads.UnknownWordOfOneOfTwo));

        int known = run.Output.IndexOf("EXAMPLE0006", StringComparison.Ordinal);
        Assert.Contains("  not known   Teleported_001", run.Output[..known], StringComparison.Ordinal);
        Assert.DoesNotContain("not known", run.Output[known..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_UnknownWordOfSeveralFiles_IsNamedOnce()
    {
        string twice = TrackPayloads.UnknownWord.Replace(
            "[\n", "[\n{ \"subtag\": \"Teleported_\\u001B[31m\" },\n", StringComparison.Ordinal);

        TestRun run = await TestRun.Of("track", Write("once.json", TrackPayloads.UnknownWord), Write("twice.json", twice));

        Assert.Single(run.Lines, line => line.StartsWith("  not known ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Track_TextOfTheFile_IsShownSafely()
    {
        TestRun run = await TestRun.Of("track", Write("unknown.json", TrackPayloads.UnknownWord));

        Assert.Contains("Hall <U+0007>3: Beamed <U+202E>away<U+000A>twice", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Track_FileWithAnOrder_ShowsTheOrderAboveItsShipments()
    {
        string file = Write("order.json", TrackPayloads.AmazonOrder);

        TestRun run = await TestRun.Of("track", file, file);
        TestRun json = await TestRun.Of("track", "--json", file);

        Assert.StartsWith("111-1111111-1111111  Delivered\n  payment     ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  shipments   EXAMPLE0004\n\nEXAMPLE0004  Delivered\n", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Lines, line => line.StartsWith("111-", StringComparison.Ordinal));
        Assert.StartsWith("""{"type":"order","id":"11111111111111111","status":"Delivered",""", json.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"hasProblem\":false,\"shipments\":[\"EXAMPLE0004\"]}", json.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_VendorThatIsNotDetected_IsReadIfNamed()
    {
        string file = Write(
            "short.json",
            """{ "msg": { "tracking_number": "EXAMPLE0001", "tag": "InTransit", "updated_at": "2026-01-02T08:00:00Z" } }""");

        TestRun unnamed = await TestRun.Of("track", file);
        TestRun named = await TestRun.Of("track", file, "--vendor", "aftership");

        Assert.Equal((2, ""), (unnamed.ExitCode, unnamed.Output));
        Assert.EndsWith(
            "Canada Post, Royal Mail, but found other JSON, at $ in line 1. If you know the vendor, name it with --vendor.\n",
            unnamed.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (named.ExitCode, named.Error));
        Assert.StartsWith("EXAMPLE0001  In Transit", named.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Expected JSON, but found nothing, at $ in line 1.")]
    [InlineData(
        """{"easyship_shipment_id": "1", "tracking_number": "EXAMPLE0001", "status": "Delivered"}""",
        "Expected a time in the payload, but found none; 1970-01-01 takes its place, at $.")]
    public async Task Track_JsonWithoutSomething_SaysNothingOfOptionsThatTheCommandLacks(string json, string message)
    {
        string file = Write("payload.json", json);

        Assert.Equal($"orderid: {file}: {message}\n", (await TestRun.Of("track", file)).Error);
    }

    [Fact]
    public async Task Track_WebhooksOfACarrierAndAnAggregatorForOneParcel_AreMerged()
    {
        string ups = Write(
            "ups.json",
            """
            {
              "trackingNumber": "1Z999AA10123456784", "localActivityDate": "20260310", "localActivityTime": "091500",
              "gmtActivityDate": "20260310", "gmtActivityTime": "131500",
              "activityStatus": {"type": "I", "code": "OR", "description": "Origin Scan"}
            }
            """);
        string afterShip = Write(
            "aftership.json",
            """
            {
              "event": "tracking_update", "ts": 1773500000,
              "msg": {
                "tracking_number": "1z999aa10123456784", "slug": "ups", "tag": "OutForDelivery",
                "checkpoints": [
                  {
                    "slug": "ups", "checkpoint_time": "2026-03-11T08:00:00",
                    "tag": "OutForDelivery", "message": "Out for delivery"
                  }
                ]
              }
            }
            """);

        TestRun run = await TestRun.Of("track", ups, afterShip);

        Assert.Equal(
            """
            1Z999AA10123456784  Out for Delivery
              carrier     UPS
              since       2026-03-11 08:00 local
              link        https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1Z999AA10123456784
              reported by UPS, AfterShip

              * 2026-03-11 08:00 local      Out for Delivery      Out for delivery
                2026-03-10 09:15 UTC-04:00  In Transit, Accepted  Origin Scan

                * the current status


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("7")]
    [InlineData("nobody")]
    public async Task Track_NoVendor_IsRefused(string name)
    {
        TestRun run = await TestRun.Of("track", "--vendor", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Expected a vendor, such as AfterShip or EasyPost, but found '{name}'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_FilesThatCannotBeRead_GoesOnAndExitsWith2()
    {
        string missing = Path.Combine(_folder.FullName, "missing.json");
        string text = Write("text.json", "no JSON");
        string foreign = Write("foreign.json", """{"hello":"world"}""");
        string truncated = Write("truncated.json", TrackPayloads.AfterShip[..100]);

        TestRun run = await TestRun.Of(
            "track", missing, _folder.FullName, text, foreign, truncated, Write("empty.json", ""),
            Write("aftership.json", TrackPayloads.AfterShip));

        string[] errors = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, errors.Length);
        Assert.Equal($"orderid: {missing}: The file does not exist.", errors[0]);
        Assert.Equal($"orderid: {_folder.FullName}: Expected a file, but found a folder.", errors[1]);
        Assert.StartsWith($"orderid: {text}: Expected JSON, but found something else, at $ in line 1", errors[2], StringComparison.Ordinal);
        Assert.StartsWith($"orderid: {foreign}: Expected JSON of AfterShip, 17TRACK, ", errors[3], StringComparison.Ordinal);
        Assert.StartsWith($"orderid: {truncated}: Expected JSON, but it ends too early, at ", errors[4], StringComparison.Ordinal);
        Assert.All(errors, error => Assert.EndsWith(".", error, StringComparison.Ordinal));
        Assert.StartsWith("EXAMPLE0001  Exception, Weather\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Track_ReadingFails_ExitsWith2()
    {
        using var input = new PieceStream("{"u8.ToArray(), 1) { Reading = _ => throw new IOException("The line is dead.") };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["track", "-"]);

        Assert.Equal((2, "", "orderid: -: The line is dead.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Track_NothingInTheFile_ExitsWith1()
    {
        string file = Write("none.json", """{"code":0,"data":{"accepted":[],"rejected":[]}}""");

        TestRun run = await TestRun.Of("track", file);

        Assert.Equal((1, "", $"orderid: {file}: Expected tracking data, but found none, at $.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Track_Interrupted_ExitsWith130()
    {
        TestRun run = await new TestConsole()
            .RunAsync(["track", Write("aftership.json", TrackPayloads.AfterShip)], new CancellationToken(canceled: true));

        Assert.Equal((130, ""), (run.ExitCode, run.Output));
    }

    private string Write(string name, string content)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
