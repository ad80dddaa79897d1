package press.broadside.app;

import picocli.CommandLine;
import press.broadside.account.Role;

/**
 * A role as it is written on the command line: {@code editor}, {@code translator:de}, {@code section-admin:germany}.
 *
 * @param scope empty where there is none
 */
record GrantWord(Role role, String scope) {
    static final class Converter implements CommandLine.ITypeConverter<GrantWord> {
        @Override
        public GrantWord convert(String written) {
            String[] parts = written.split(":", 2);
            try {
                return new GrantWord(Role.of(parts[0]), parts.length == 2 ? parts[1] : "");
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
