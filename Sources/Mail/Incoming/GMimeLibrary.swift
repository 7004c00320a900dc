import CGMime

/// GMime, started once.
enum GMimeLibrary {
    static let isStarted: Bool = {
        g_mime_init()
        return true
    }()

    /// Runs `body` with what GMime makes of the bytes; nil if it makes nothing of them.
    static func parse<Result>(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeMutablePointer<GMimeMessage>) -> Result
    ) -> Result? {
        guard isStarted, let start = bytes.baseAddress, let options = parvis_gmime_options() else {
            return nil
        }
        defer { g_mime_parser_options_free(options) }
        var array: UnsafeMutablePointer<GByteArray>?
        let stream = parvis_gmime_stream(start, bytes.count, &array)
        defer {
            parvis_gmime_unref(stream)
            parvis_gmime_let_go(array)
        }
        guard let message = parvis_gmime_parse(stream, options) else { return nil }
        defer { parvis_gmime_unref(message) }
        return body(message)
    }
}

extension String {
    /// A text of GMime's, which is freed.
    init?(taking text: UnsafeMutablePointer<CChar>?) {
        guard let text else { return nil }
        self.init(cString: text)
        g_free(text)
    }

    /// A text that stays GMime's.
    init?(lending text: UnsafePointer<CChar>?) {
        guard let text else { return nil }
        self.init(cString: text)
    }
}
