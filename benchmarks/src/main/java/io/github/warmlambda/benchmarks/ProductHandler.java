package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A handler with a session factory of Hibernate in a static field, which finds one row and counts others. */
public final class ProductHandler implements RequestHandler<String, String> {

    private static final SessionFactory SESSIONS = new Configuration()
            .addAnnotatedClass(Product.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:products;DB_CLOSE_DELAY=-1")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .buildSessionFactory();

    static {
        SESSIONS.inTransaction(session -> session.persist(new Product("tea")));
    }

    @Override
    public String handleRequest(String name, Context context) {
        return SESSIONS.fromTransaction(session -> {
            Long others = session.createSelectionQuery(
                            "select count(p) from Product p where p.name <> :name", Long.class)
                    .setParameter("name", name)
                    .getSingleResult();
            return session.find(Product.class, "tea").name + others;
        });
    }

    /** A row. */
    @Entity(name = "Product")
    public static class Product {

        @Id
        String name = "";

        /** For Hibernate. */
        protected Product() {}

        Product(String name) {
            this.name = name;
        }
    }
}
