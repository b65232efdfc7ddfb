package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** An event loop and a bootstrap of Netty, a connection for each request. */
public final class NettyHandler implements RequestHandler<String, String> {
    private static final EventLoopGroup GROUP = new NioEventLoopGroup(1);
    private static final Bootstrap BOOTSTRAP = new Bootstrap().group(GROUP).channel(NioSocketChannel.class);
    private static final URI SERVER = URI.create(System.getenv("ENDPOINT"));

    @Override
    public String handleRequest(String id, Context context) {
        try {
            CompletableFuture<String> body = new CompletableFuture<>();
            Channel channel = BOOTSTRAP
                    .clone()
                    .handler(new Pipeline(body))
                    .connect(SERVER.getHost(), SERVER.getPort())
                    .sync()
                    .channel();
            DefaultFullHttpRequest request =
                    new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/echo/" + id);
            request.headers().set(HttpHeaderNames.HOST, SERVER.getHost());
            channel.writeAndFlush(request);
            String answer = body.get();
            channel.close().sync();
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Pipeline extends ChannelInitializer<SocketChannel> {
        private final CompletableFuture<String> body;

        Pipeline(CompletableFuture<String> body) {
            this.body = body;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpClientCodec(),
                            new HttpObjectAggregator(65_536),
                            new SimpleChannelInboundHandler<FullHttpResponse>() {
                                @Override
                                protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
                                    body.complete(response.content().toString(StandardCharsets.UTF_8));
                                }
                            });
        }
    }
}
