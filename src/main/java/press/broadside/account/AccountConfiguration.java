package press.broadside.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {
    /** How long somebody waits for a turn at the hash before they are told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    People people(JdbcClient database, Clock clock) {
        return new People(database, clock);
    }

    @Bean
    GrantedRights grantedRights(People people) {
        return new GrantedRights(people);
    }

    @Bean
    SelfApproval selfApproval(AccountSettings settings) {
        return new SelfApproval(settings.selfApproval());
    }

    @Bean
    AuditTrail auditTrail(JdbcClient database, TransactionOperations transactions, Clock clock) {
        return new AuditTrail(database, transactions, clock);
    }

    @Bean
    SignIns signIns(JdbcClient database, Clock clock, AccountSettings settings) {
        return new SignIns(database, clock, settings);
    }

    @Bean
    ApiTokens apiTokens(JdbcClient database, Clock clock) {
        return new ApiTokens(database, clock);
    }

    @Bean
    Passwords passwords(AccountSettings settings) {
        return new Passwords(settings, PATIENCE);
    }

    @Bean
    Post post(
            ObjectProvider<JavaMailSender> sender,
            @Value("${broadside.account.mail-from:broadside@localhost}") String from) {
        return sender.stream()
                .findFirst()
                .<Post>map(smtp -> new SmtpPost(smtp, from))
                .orElse(Post.NONE);
    }

    @Bean
    Doorkeeper doorkeeper(
            People people,
            Passwords passwords,
            JdbcClient database,
            AuditTrail trail,
            AccountSettings settings,
            Clock clock) {
        return new Doorkeeper(
                people,
                passwords,
                new Throttle(database, clock, settings.tries(), settings.tryWindow()),
                database,
                trail,
                clock);
    }

    @Bean
    Accounts accounts(
            People people,
            Passwords passwords,
            SignIns signIns,
            ApiTokens tokens,
            Post post,
            AuditTrail trail,
            JdbcClient database,
            TransactionOperations transactions,
            AccountSettings settings,
            Clock clock,
            @Value("${broadside.public-url}") String address) {
        return new Accounts(
                people,
                passwords,
                PasswordRules.shipped(),
                signIns,
                new Links(database, clock, settings.linkLife()),
                tokens,
                new Mailing(post, address.replaceAll("/+$", "")),
                trail,
                transactions,
                settings,
                clock);
    }
}
