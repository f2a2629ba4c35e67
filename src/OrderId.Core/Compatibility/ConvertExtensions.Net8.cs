using System.Buffers;

namespace System;

/// <summary>Provides the parsing of hexadecimal digits in UTF-8 that net10.0 has and net8.0 does not.</summary>
internal static class ConvertExtensions
{
    extension(Convert)
    {
        /// <summary>Parses pairs of hexadecimal digits into bytes, and stops before the first invalid pair.</summary>
        public static OperationStatus FromHexString(
            ReadOnlySpan<byte> utf8Source, Span<byte> destination, out int bytesConsumed, out int bytesWritten)
        {
            bytesConsumed = 0;
            for (bytesWritten = 0; bytesConsumed < utf8Source.Length; bytesWritten++, bytesConsumed += 2)
            {
                if (bytesConsumed + 1 == utf8Source.Length)
                {
                    return OperationStatus.NeedMoreData;
                }

                if (bytesWritten == destination.Length)
                {
                    return OperationStatus.DestinationTooSmall;
                }

                int high = Digit(utf8Source[bytesConsumed]), low = Digit(utf8Source[bytesConsumed + 1]);
                if ((high | low) < 0)
                {
                    return OperationStatus.InvalidData;
                }

                destination[bytesWritten] = (byte)(high << 4 | low);
            }

            return OperationStatus.Done;
        }
    }

    private static int Digit(byte character) => char.IsAsciiHexDigit((char)character) ? (character & 0x0F) + (character >> 6) * 9 : -1;
}
