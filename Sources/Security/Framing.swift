/// Writes a list of texts as bytes in one way only: their number, then each length and its
/// UTF-8, lengths as 8 bytes, most significant first. Two different lists never give the
/// same bytes, which simple joining cannot promise.
enum Framing {
    static func bytes(_ fields: [String]) -> [UInt8] {
        var bytes = length(fields.count)
        for field in fields {
            bytes += length(field.utf8.count)
            bytes += field.utf8
        }
        return bytes
    }

    private static func length(_ count: Int) -> [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }
}
