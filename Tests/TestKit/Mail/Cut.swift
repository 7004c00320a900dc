/// Where in the dialogue with a relay it can end.
package enum Cut: String, CaseIterable, Sendable {
    case greeting = "GREETING"
    case hello = "EHLO"
    case mail = "MAIL"
    case recipient = "RCPT"
    case data = "DATA"
    case body = "BODY"
    case dot = "."
    case afterDot = "250"
    case nextMail = "MAIL 2"
    case nextDot = ". 2"
    case quit = "QUIT"
    case silence = "hang"
}
