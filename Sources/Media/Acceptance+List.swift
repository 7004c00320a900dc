extension Acceptance {
    /// All that may be sent.
    static let list: [Acceptance] = documents + openDocuments + office + texts + media

    /// What may be sent as well where documents are kept for themselves: see `FileRisk`.
    static let risky: [Acceptance] = [
        macros("docm", "ms-word.document", folder: "word/", .text),
        macros("xlsm", "ms-excel.sheet", folder: "xl/", .spreadsheet),
        macros("pptm", "ms-powerpoint.presentation", folder: "ppt/", .slides),
        active(
            "html", "htm", mediaType: "text/html",
            [
                "<!doctype html", "<!doctype netscape", "<html", "<head", "<body", "<title",
                "<table", "<!--",
            ]),
        active("xhtml", mediaType: "application/xhtml+xml", ["<?xml", "<!doctype html", "<html"]),
        active("svg", mediaType: "image/svg+xml", ["<svg", "<?xml", "<!--", "<!doctype svg"]),
        active("xml", mediaType: "application/xml", ["<?xml"]),
    ]

    private static let markup = [
        "text/html", "text/xml", "application/xml", "application/xhtml+xml", "image/svg+xml",
        "text/plain",
    ]

    private static func active(
        _ name: String, _ other: String? = nil, mediaType: String, _ beginnings: [String]
    ) -> Acceptance {
        let type = FileType(mediaType: mediaType, fileExtension: name, family: .other)
        return Acceptance(
            type: type, extensions: [name, other].compactMap { $0 },
            rule: .active(markup, beginnings: beginnings))
    }

    private static func macros(
        _ name: String, _ kind: String, folder: String, _ family: FileFamily
    ) -> Acceptance {
        let mediaType = "application/vnd." + kind + ".macroEnabled.12"
        let kinds = ["wordprocessingml.document", "spreadsheetml.sheet"]
        return Acceptance(
            name, mediaType: mediaType, family: family,
            rule: .macros(
                [mediaType] + kinds.map { ooxmlPrefix + $0 }
                    + [ooxmlPrefix + "presentationml.presentation"],
                entries: ["[Content_Types].xml", folder]))
    }

    private static let documents = [
        Acceptance(
            "pdf", mediaType: "application/pdf", family: .pdf, rule: .oneOf(["application/pdf"])),
        Acceptance(
            "rtf", mediaType: "application/rtf", family: .text,
            rule: .oneOf(["text/rtf", "application/rtf"])),
        Acceptance(
            "zip", mediaType: "application/zip", family: .archive,
            rule: .macros(["application/zip"] + inZip, entries: [])),
        Acceptance(
            "epub", mediaType: "application/epub+zip", family: .text,
            rule: .container(["application/epub+zip"], entries: ["META-INF/container.xml"])),
    ]

    private static let openDocuments = [
        open("odt", "text", .text), open("ods", "spreadsheet", .spreadsheet),
        open("odp", "presentation", .slides),
    ]

    private static let office = [
        ooxml("docx", "wordprocessingml.document", folder: "word/", .text),
        ooxml("xlsx", "spreadsheetml.sheet", folder: "xl/", .spreadsheet),
        ooxml("pptx", "presentationml.presentation", folder: "ppt/", .slides),
        compound("doc", "application/msword", .text),
        compound("xls", "application/vnd.ms-excel", .spreadsheet),
        compound("ppt", "application/vnd.ms-powerpoint", .slides),
    ]

    private static let texts = [
        Acceptance("txt", mediaType: "text/plain", family: .text, rule: .text),
        Acceptance("md", "markdown", mediaType: "text/markdown", family: .text, rule: .text),
        Acceptance("csv", mediaType: "text/csv", family: .spreadsheet, rule: .text),
        Acceptance(
            "tsv", mediaType: "text/tab-separated-values", family: .spreadsheet, rule: .text),
        Acceptance("ics", mediaType: "text/calendar", family: .other, rule: .text),
        Acceptance("vcf", mediaType: "text/vcard", family: .other, rule: .text),
        Acceptance("eml", mediaType: "message/rfc822", family: .other, rule: .letter),
    ]

    private static let media = [
        picture("png"), picture("jpg", "jpeg", kind: "jpeg"), picture("webp"), picture("gif"),
        Acceptance("mp3", mediaType: "audio/mpeg", family: .sound, rule: .mpegAudio),
        Acceptance(
            "ogg", "oga", mediaType: "audio/ogg", family: .sound,
            rule: .oneOf(["audio/ogg", "video/ogg", "application/ogg"])),
        Acceptance(
            "mp4", mediaType: "video/mp4", family: .video,
            rule: .oneOf(["video/mp4", "video/x-m4v", "audio/mp4"])),
        Acceptance(
            "m4a", mediaType: "audio/mp4", family: .sound,
            rule: .oneOf(["audio/mp4", "audio/x-m4a", "video/mp4"])),
        Acceptance(
            "webm", mediaType: "video/webm", family: .video,
            rule: .oneOf(["video/webm", "audio/webm"])),
    ]

    /// What libmagic may call an ordinary zip that holds a document.
    private static let inZip =
        ["text", "spreadsheet", "presentation"].map { openPrefix + $0 }
        + [
            "wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation",
        ].map { ooxmlPrefix + $0 }

    private static let openPrefix = "application/vnd.oasis.opendocument."
    private static let ooxmlPrefix = "application/vnd.openxmlformats-officedocument."

    private static func picture(
        _ name: String, _ other: String? = nil, kind: String? = nil
    ) -> Acceptance {
        let mediaType = "image/" + (kind ?? name)
        let type = FileType(mediaType: mediaType, fileExtension: name, family: .picture)
        let extensions = [name, other].compactMap { $0 }
        return Acceptance(type: type, extensions: extensions, rule: .oneOf([mediaType]))
    }

    private static func open(
        _ fileExtension: String, _ kind: String, _ family: FileFamily
    ) -> Acceptance {
        let mediaType = openPrefix + kind
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .container([mediaType], entries: ["content.xml", "META-INF/manifest.xml"]))
    }

    private static func ooxml(
        _ fileExtension: String, _ kind: String, folder: String, _ family: FileFamily
    ) -> Acceptance {
        let mediaType = ooxmlPrefix + kind
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .container([mediaType], entries: ["[Content_Types].xml", folder]))
    }

    /// The formats of before 2007: libmagic often knows only their container.
    private static func compound(
        _ fileExtension: String, _ mediaType: String, _ family: FileFamily
    ) -> Acceptance {
        let containers = [
            "application/CDFV2", "application/x-ole-storage", "application/vnd.ms-office",
        ]
        return Acceptance(
            fileExtension, mediaType: mediaType, family: family,
            rule: .oneOf([mediaType] + containers))
    }
}
