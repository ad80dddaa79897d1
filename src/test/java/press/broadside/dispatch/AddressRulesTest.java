package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1",
                "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.7",
                "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "::ffff:10.0.0.1",
                "::ffff:127.0.0.1", "64:ff9b::a00:1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1",
                "2001::1", "2002:a00:1::1"
            })
    void addresses_that_are_not_everybodys_are_refused(String address) throws UnknownHostException {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new AddressRules(List.of()).resolved(address))
                .isInstanceOf(AddressRules.Forbidden.class)
                .hasMessageContaining("broadside.dispatch.allowed-hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "172.32.0.1", "100.128.0.1", "192.1.2.3", "2a00:1450:4001::1", "2620:fe::9"})
    void addresses_that_are_everybodys_may_be_spoken_to(String address) throws UnknownHostException {
        assertThat(new AddressRules(List.of()).resolved(address)).hasSize(1);
    }

    @Test
    void a_host_that_the_operator_names_may_be_spoken_to() throws UnknownHostException {
        assertThat(new AddressRules(List.of("LocalHost")).resolved("localhost")).isNotEmpty();
    }
}
