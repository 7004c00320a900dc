import Community
import Content
import HTTP
import Security

/// What the page sends of a passkey that was shown.
struct PasskeyAnswer {
    let challenge: String
    let credential: [UInt8]
    let clientData: [UInt8]
    let authenticatorData: [UInt8]
    let signature: [UInt8]
    /// Whose it is, as its device says; it need not.
    let handle: [UInt8]

    /// Nil for a form without one.
    init?(_ fields: FormFields) {
        func bytes(_ name: String) -> [UInt8]? { fields.first(name).flatMap(Base64URL.bytes) }
        guard let credential = bytes("credential"), !credential.isEmpty,
            let clientData = bytes("clientData"), let data = bytes("authenticatorData"),
            let signature = bytes("signature"), let challenge = fields.first("challenge")
        else { return nil }
        (self.challenge, self.credential, self.clientData) = (challenge, credential, clientData)
        (authenticatorData, self.signature) = (data, signature)
        handle = bytes("userHandle") ?? []
    }
}
