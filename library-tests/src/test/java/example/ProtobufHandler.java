package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/** Messages of Protocol Buffers. */
public final class ProtobufHandler implements RequestHandler<String, String> {
    private static final Descriptors.Descriptor ORDER = order();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            Struct struct = Struct.newBuilder()
                    .putFields("customer", Value.newBuilder().setStringValue(id).build())
                    .build();
            DynamicMessage order = DynamicMessage.newBuilder(ORDER)
                    .setField(ORDER.findFieldByName("customer"), id)
                    .build();
            DynamicMessage read = DynamicMessage.parseFrom(ORDER, order.toByteArray());
            return Struct.parseFrom(struct.toByteString())
                            .getFieldsOrThrow("customer")
                            .getStringValue()
                    + read.getField(ORDER.findFieldByName("customer"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Descriptors.Descriptor order() {
        DescriptorProtos.FileDescriptorProto file = DescriptorProtos.FileDescriptorProto.newBuilder()
                .setName("order.proto")
                .addMessageType(DescriptorProtos.DescriptorProto.newBuilder()
                        .setName("Order")
                        .addField(DescriptorProtos.FieldDescriptorProto.newBuilder()
                                .setName("customer")
                                .setNumber(1)
                                .setType(DescriptorProtos.FieldDescriptorProto.Type.TYPE_STRING)))
                .build();
        try {
            return Descriptors.FileDescriptor.buildFrom(file, new Descriptors.FileDescriptor[0])
                    .findMessageTypeByName("Order");
        } catch (Descriptors.DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
