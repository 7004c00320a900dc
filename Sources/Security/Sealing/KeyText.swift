/// Keys as people copy them: a word that says what it is, then the key and four bytes of its
/// digest in base64url, so that a slip is found.
enum KeyText {
    private static let checked = 4

    static func text(_ key: [UInt8], _ prefix: String) -> String {
        prefix + Base64URL.text(key + check(key, prefix))
    }

    static func bytes(_ text: String, _ prefix: String) -> [UInt8]? {
        guard text.hasPrefix(prefix),
            let all = Base64URL.bytes(String(text.dropFirst(prefix.count))),
            all.count == 32 + checked
        else { return nil }
        let key = Array(all.prefix(32))
        return Array(all.suffix(checked)) == check(key, prefix) ? key : nil
    }

    private static func check(_ key: [UInt8], _ prefix: String) -> [UInt8] {
        Array(Sodium.sha256(Array(prefix.utf8) + key).prefix(checked))
    }
}
