/// A mailbox on a server, and how long its server is waited for.
package struct IMAPAccount: Equatable, Sendable {
    package struct Timeouts: Equatable, Sendable {
        /// For TCP alone.
        package var connect = Duration.seconds(30)
        /// For connecting, TLS, the greeting and signing in together.
        package var opening = Duration.seconds(120)
        /// For each command; for each 1,048,576 bytes of a message.
        package var command = Duration.seconds(60)
        package var logout = Duration.seconds(5)

        package init() {}
    }

    package var server: MailServer
    package var timeouts: Timeouts

    package init(_ server: MailServer, timeouts: Timeouts = Timeouts()) {
        self.server = server
        self.timeouts = timeouts
    }
}
