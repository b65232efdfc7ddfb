package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** A pool of Commons Pool, as in its example. */
public final class CommonsPoolHandler implements RequestHandler<String, String> {
    private static final GenericObjectPool<StringBuilder> BUFFERS = new GenericObjectPool<>(new Buffers());

    @Override
    public String handleRequest(String id, Context context) {
        try {
            StringBuilder buffer = BUFFERS.borrowObject();
            try {
                return buffer.append("order of ").append(id).toString();
            } finally {
                BUFFERS.returnObject(buffer);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Buffers extends BasePooledObjectFactory<StringBuilder> {
        @Override
        public StringBuilder create() {
            return new StringBuilder();
        }

        @Override
        public PooledObject<StringBuilder> wrap(StringBuilder buffer) {
            return new DefaultPooledObject<>(buffer);
        }

        @Override
        public void passivateObject(PooledObject<StringBuilder> pooled) {
            pooled.getObject().setLength(0);
        }
    }
}
