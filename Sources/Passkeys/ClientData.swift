import CSodium
import FoundationEssentials

/// What the browser says of the question that it was asked (WebAuthn, 5.8.1). Members that are
/// not known are passed over: browsers may add some at any time.
struct ClientData: Decodable {
    let type: String
    let challenge: String
    let origin: String
    let crossOrigin: Bool?

    /// Bytes.
    private static let longest = 8192

    init(reading bytes: [UInt8]) throws(PasskeyError) {
        guard bytes.count <= Self.longest else { throw .malformed }
        do {
            self = try JSONDecoder().decode(ClientData.self, from: Data(bytes))
        } catch {
            throw .malformed
        }
    }

    func isAbout(_ challenge: [UInt8]) -> Bool {
        let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        var text = [CChar](
            repeating: 0, count: sodium_base64_encoded_len(challenge.count, variant))
        sodium_bin2base64(&text, text.count, challenge, challenge.count, variant)
        return Array(self.challenge.utf8) == text.dropLast().map { UInt8(bitPattern: $0) }
    }
}
