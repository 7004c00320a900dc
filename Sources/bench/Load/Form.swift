/// Urlencoded forms and the requests that carry them.
enum Form {
    static func encode(_ fields: [(String, String)]) -> String {
        fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    }

    private static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    /// A request as a browser of today sends it.
    static func request(
        _ path: String, cookie: String? = nil, form: String? = nil, closes: Bool = false
    ) -> [UInt8] {
        var text = "\(form == nil ? "GET" : "POST") \(path) HTTP/1.1\r\nHost: localhost\r\n"
        text += """
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r
            Accept-Language: fr,en;q=0.5\r
            Accept-Encoding: gzip, deflate, br, zstd\r
            Sec-Fetch-Dest: document\r
            Sec-Fetch-Mode: navigate\r
            Sec-Fetch-Site: same-origin\r

            """
        if let cookie { text += "Cookie: \(cookie)\r\n" }
        if closes { text += "Connection: close\r\n" }
        if let form {
            text += "Content-Type: application/x-www-form-urlencoded\r\n"
            text += "Content-Length: \(form.utf8.count)\r\n"
        }
        return Array((text + "\r\n" + (form ?? "")).utf8)
    }
}
