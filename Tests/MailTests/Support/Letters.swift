import Foundation
import Mail

/// What the tests write.
enum Letters {
    static let amina = NamedAddress(try! MailAddress("amina@parvis.test"))
    static let ben = NamedAddress(try! MailAddress("ben@exemple.test"))

    static func message(
        subject: String = "Bonjour", text: String = "Bonjour à vous.\n", html: String? = nil
    ) throws -> MailMessage {
        MailMessage(
            from: amina, to: ben, subject: try HeaderText(subject),
            date: Date(timeIntervalSince1970: 1_795_696_225),
            messageID: try MessageID("1.abc@parvis.test"), text: text, html: html)
    }

    /// Lines as they are sent, without their ends.
    static func lines(_ message: MailMessage) throws -> [String] {
        let text = String(decoding: try message.composed.bytes(), as: UTF8.self)
        return text.components(separatedBy: "\r\n")
    }
}
