namespace MentionWatch.Core.Detection;

/// <summary>The two special functions that tail probabilities need and the base library lacks.</summary>
internal static class SpecialFunctions
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-14;
    private const int MostSteps = 20_000;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Natural logarithm of the gamma function for a positive argument, by the approximation of Lanczos (1964) with g = 7 and nine terms.</summary>
    public static double LogGamma(double x)
    {
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>Natural logarithm of the regularised incomplete beta function I_x(a, b), exact far into the tail where the function itself underflows.</summary>
    /// <remarks>Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions; symmetry 8.17.4 where it would converge slowly.</remarks>
    public static double LogRegularizedBeta(double x, double a, double b)
    {
        if (x <= 0)
        {
            return double.NegativeInfinity;
        }

        if (x >= 1)
        {
            return 0;
        }

        return x < (a + 1) / (a + b + 2) ? LogFromFraction(x, a, b) : Math.Log(Math.Max(0, -Math.Exp(LogFromFraction(1 - x, b, a)) + 1));
    }

    private static double LogFromFraction(double x, double a, double b)
        => (a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b) - Math.Log(a) - Math.Log(Fraction(x, a, b));

    /// <summary>Evaluates the continued fraction by the modified method of Lentz (Thompson and Barnett, 1986).</summary>
    private static double Fraction(double x, double a, double b)
    {
        var (value, c, d) = (1.0, 1.0, 0.0);
        for (var step = 1; step < MostSteps; step++)
        {
            d = NotZero(1 + (Coefficient(step, x, a, b) * d));
            c = NotZero(1 + (Coefficient(step, x, a, b) / c));
            d = 1 / d;
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double Coefficient(int step, double x, double a, double b)
    {
        var m = step / 2;
        return step % 2 == 0
            ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))
            : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
