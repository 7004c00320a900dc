@testable import HTTP

extension RefusedRequest {
    static let lengths: [RefusedRequest] = [
        .init("two lengths", fields: "Content-Length: 1\r\nContent-Length: 2", .severalLengths),
        .init(
            "the same length twice", fields: "Content-Length: 1\r\ncontent-length: 1",
            .severalLengths),
        .init("a list of lengths", fields: "Content-Length: 1, 1", .malformedLength),
        .init("a length with a plus", fields: "Content-Length: +1", .malformedLength),
        .init("a negative length", fields: "Content-Length: -1", .malformedLength),
        .init("a length with a space", fields: "Content-Length: 1 1", .malformedLength),
        .init("a hexadecimal length", fields: "Content-Length: 0x1", .malformedLength),
        .init("a length of letters", fields: "Content-Length: one", .malformedLength),
        .init("a length with a fraction", fields: "Content-Length: 1.0", .malformedLength),
        .init("an empty length", fields: "Content-Length:", .malformedLength),
        .init("a length of Arabic digits", fields: "Content-Length: ١", .malformedLength),
        .init(
            "a length beyond 64 bits", fields: "Content-Length: 18446744073709551617",
            .malformedLength),
        .init(
            "a length and a coding", fields: "Content-Length: 1\r\nTransfer-Encoding: chunked",
            .lengthAndCoding),
        .init(
            "a coding and a length", fields: "Transfer-Encoding: chunked\r\nContent-Length: 0",
            .lengthAndCoding),
        .init(
            "a form without a length",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n\r\n", .lengthRequired),
        .init(
            "two content types", fields: "Content-Type: a/b\r\nContent-Type: c/d",
            .severalContentTypes),
        .init("an unknown expectation", fields: "Expect: 200-ok", .unknownExpectation),
        .init("two expectations", fields: "Expect: 100-continue\r\nExpect: x", .unknownExpectation),
    ]

    static let codings: [RefusedRequest] = [
        .init("gzip", fields: "Transfer-Encoding: gzip", .unknownCoding),
        .init("gzip and chunked", fields: "Transfer-Encoding: gzip, chunked", .unknownCoding),
        .init("identity", fields: "Transfer-Encoding: identity", .unknownCoding),
        .init("chunked, identity", fields: "Transfer-Encoding: chunked, identity", .unknownCoding),
        .init("xchunked", fields: "Transfer-Encoding: xchunked", .unknownCoding),
        .init("chunked twice", fields: "Transfer-Encoding: chunked, chunked", .malformedCoding),
        .init(
            "chunked in two fields",
            fields: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .malformedCoding),
        .init("a comma first", fields: "Transfer-Encoding: ,chunked", .malformedCoding),
        .init("a comma last", fields: "Transfer-Encoding: chunked,", .malformedCoding),
        .init("a parameter", fields: "Transfer-Encoding: chunked;a=b", .malformedCoding),
        .init("quotes", fields: "Transfer-Encoding: \"chunked\"", .malformedCoding),
        .init("no coding", fields: "Transfer-Encoding:", .malformedCoding),
        .init(
            "a coding in HTTP/1.0",
            "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            .codingInOldVersion),
    ]

    static let chunks: [RefusedRequest] = [
        .init("no size", chunks: "\r\n", .malformedChunk),
        .init("a size of no digits", chunks: "g\r\n", .malformedChunk),
        .init("a size with 0x", chunks: "0x1\r\na\r\n0\r\n\r\n", .malformedChunk),
        .init("a size with a plus", chunks: "+1\r\na\r\n0\r\n\r\n", .malformedChunk),
        .init("a negative size", chunks: "-1\r\n", .malformedChunk),
        .init("a space before the size", chunks: " 1\r\na\r\n0\r\n\r\n", .malformedChunk),
        .init("a space behind the size", chunks: "1 \r\na\r\n0\r\n\r\n", .malformedChunk),
        .init("a size of 16 digits", chunks: "0000000000000001\r\n", .malformedChunk),
        .init("a size of 60 bits", chunks: "fffffffffffffff\r\n", .bodyTooLarge),
        .init("a bare LF behind the size", chunks: "1\na\r\n0\r\n\r\n", .malformedChunk),
        .init("a bare CR behind the size", chunks: "1\ra\r\n0\r\n\r\n", .malformedChunk),
        .init("a bare LF in an extension", chunks: "1;a\nb\r\n", .malformedChunk),
        .init("a control in an extension", chunks: "1;a\u{1}\r\n", .malformedChunk),
        .init(
            "a long extension", chunks: "1;" + String(repeating: "a", count: 5_000),
            .malformedChunk),
        .init("content beyond its size", chunks: "1\r\nab\r\n0\r\n\r\n", .malformedChunk),
        .init("content without CRLF", chunks: "1\r\na0\r\n\r\n", .malformedChunk),
        .init("content with a bare LF", chunks: "1\r\na\n0\r\n\r\n", .malformedChunk),
        .init("a folded trailer", chunks: "0\r\n a\r\n\r\n", .malformedField),
        .init("a trailer without a colon", chunks: "0\r\na\r\n\r\n", .malformedField),
        .init("a trailer with a space", chunks: "0\r\na : b\r\n\r\n", .malformedField),
        .init("a trailer with a bare LF", chunks: "0\r\na: b\n\r\n", .malformedField),
        .init(
            "long trailers", chunks: "0\r\na: " + String(repeating: "b", count: 9_000),
            .trailerTooLong),
    ]

    static let sizes: [RefusedRequest] = [
        .init(
            "a target of 4,097 bytes", target: "/" + String(repeating: "a", count: 4_096),
            .targetTooLong),
        .init(
            "a request line of 9,000 bytes", target: "/" + String(repeating: "a", count: 9_000),
            .targetTooLong),
        .init(
            "a line of 8,193 bytes", fields: "A: " + String(repeating: "b", count: 8_190),
            .lineTooLong),
        .init(
            "65 fields", fields: (0..<64).map { "A\($0): b" }.joined(separator: "\r\n"),
            .tooManyFields),
        .init(
            "a head of 33 KiB",
            fields: (0..<33).map { "A\($0): " + String(repeating: "b", count: 1_020) }
                .joined(separator: "\r\n"), .headTooLong),
        .init(
            "a body of 100,001 bytes",
            "POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n", .bodyTooLarge),
        .init("chunks of 100,001 bytes", chunks: "186a1\r\n", .bodyTooLarge),
        .init(
            "chunks of 100,001 bytes together",
            chunks: "186a0\r\n" + String(repeating: "a", count: 100_000) + "\r\n1\r\n",
            .bodyTooLarge),
    ]
}
