package press.broadside.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** All stages in one process: finds each stage's own configuration. */
@SpringBootApplication(scanBasePackages = "press.broadside", proxyBeanMethods = false)
class BroadsideApplication {}
