/// How long a server is waited for, as in RFC 5321 4.5.3.2 unless set.
package struct SMTPTimeouts: Equatable, Sendable {
    /// For TCP alone.
    package var connect = Duration.seconds(30)
    /// For connecting, TLS, the greeting, EHLO and signing in together.
    package var opening = Duration.seconds(300)
    package var mail = Duration.seconds(300)
    package var recipient = Duration.seconds(300)
    package var data = Duration.seconds(120)
    /// For each 1,048,576 bytes of the message.
    package var block = Duration.seconds(180)
    /// For the answer to the final dot.
    package var dot = Duration.seconds(600)
    package var quit = Duration.seconds(5)

    package init() {}
}
