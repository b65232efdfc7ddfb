package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** Commons Math. */
public final class CommonsMathHandler implements RequestHandler<String, String> {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    @Override
    public String handleRequest(String id, Context context) {
        DescriptiveStatistics lengths = new DescriptiveStatistics();
        id.chars().forEach(lengths::addValue);
        return id + lengths.getMean() + NORMAL.cumulativeProbability(1.5);
    }
}
