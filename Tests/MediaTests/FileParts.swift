@testable import Media

/// Puts parts into the files of pictures, as cameras and programs do.
enum FileParts {
    /// A file with a camera's notes or a profile of colours, as its format has them.
    static func dressed(
        _ file: [UInt8], _ format: PictureFormat, _ size: (Int, Int), exif: [UInt8] = [],
        profile: [UInt8] = []
    ) -> [UInt8] {
        switch format {
        case .jpeg: jpeg(file, exif: exif, profile: profile)
        case .png: png(file, exif: exif, profile: profile)
        case .webp: webp(file, size.0, size.1, exif: exif, profile: profile)
        case .gif: file
        }
    }

    /// A JPEG with a camera's notes or a profile of colours, each in one segment.
    static func jpeg(_ file: [UInt8], exif: [UInt8] = [], profile: [UInt8] = []) -> [UInt8] {
        let notes = exif.isEmpty ? [] : segment(0xE1, Array("Exif\0\0".utf8) + exif)
        let colours = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
        return file.prefix(2) + notes + (profile.isEmpty ? [] : colours) + file.dropFirst(2)
    }

    private static func segment(_ code: UInt8, _ data: [UInt8]) -> [UInt8] {
        let length = data.count + 2
        return [0xFF, code, UInt8(length >> 8), UInt8(length & 255)] + data
    }

    /// A PNG with chunks after its header.
    static func png(_ file: [UInt8], exif: [UInt8] = [], profile: [UInt8] = []) -> [UInt8] {
        let notes = exif.isEmpty ? [] : chunk("eXIf", exif)
        let colours = chunk("iCCP", Array("P\0\0".utf8) + stored(profile))
        return file.prefix(33) + (profile.isEmpty ? [] : colours) + notes + file.dropFirst(33)
    }

    /// One row of all the colours that a table of so many bits can hold, and what they are.
    static func indexedPNG(depth: Int) -> (file: [UInt8], colours: [[Int]]) {
        let count = 1 << depth
        let colours = (0..<count).map { [$0 * 255 / (count - 1), $0 * 101 % 256, $0 * 37 % 256] }
        var row: [UInt8] = [0]
        for start in stride(from: 0, to: count, by: 8 / depth) {
            row.append((start..<start + 8 / depth).reduce(0) { $0 << depth | UInt8($1) })
        }
        let header = big(count) + big(1) + [UInt8(depth), 3, 0, 0, 0]
        let table = chunk("PLTE", colours.flatMap { $0.map { UInt8($0) } })
        return (png(header, table + chunk("IDAT", stored(row))), colours)
    }

    /// A PNG of a header and chunks.
    static func png(_ header: [UInt8], _ chunks: [UInt8]) -> [UInt8] {
        let sign: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return sign + chunk("IHDR", header) + chunks + chunk("IEND", [])
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return big(data.count) + body + big(Int(CRC32.of(body)))
    }

    /// Bytes in zlib's envelope, as they are.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65521
            high = (high + low) % 65521
        }
        let length = [UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
        return [0x78, 0x01, 1] + length + length.map { ~$0 } + bytes + big(high << 16 | low)
    }

    /// A WebP in the extended form, with what stands around its picture.
    static func webp(
        _ file: [UInt8], _ width: Int, _ height: Int, exif: [UInt8] = [], profile: [UInt8] = []
    ) -> [UInt8] {
        let flags: UInt8 = (profile.isEmpty ? 0 : 0x20) | (exif.isEmpty ? 0 : 0x08)
        let canvas = [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        let before = profile.isEmpty ? [] : part("ICCP", profile)
        let after = exif.isEmpty ? [] : part("EXIF", exif)
        return riff(part("VP8X", canvas) + before + file.dropFirst(12) + after)
    }

    /// A WebP that moves: each of the files is shown for half a second.
    static func webpFilm(_ files: [[UInt8]], _ width: Int, _ height: Int) -> [UInt8] {
        let canvas = [2, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        let frames = files.flatMap { file in
            let place = little(0, 6) + little(width - 1, 3) + little(height - 1, 3)
            return part("ANMF", place + little(500, 3) + [0] + file.dropFirst(12))
        }
        return riff(part("VP8X", canvas) + part("ANIM", little(0, 6)) + frames)
    }

    private static func riff(_ parts: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(parts.count + 4, 4) + Array("WEBP".utf8) + parts
    }

    private static func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(data.count, 4) + data + (data.count % 2 == 0 ? [] : [0])
    }

    static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
