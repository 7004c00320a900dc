import CExif

/// How a camera was held (Exif 2.32 section 4.6.4.A, tag 274): 1 is upright.
enum Orientation {
    /// Reads the tag from a JPEG; 1 if there is none or it makes no sense.
    static func read(from jpeg: [UInt8]) -> Int {
        guard let data = exif_data_new_from_data(jpeg, UInt32(jpeg.count)) else { return 1 }
        defer { exif_data_unref(data) }
        let entry = exif_content_get_entry(data.pointee.ifd.0, EXIF_TAG_ORIENTATION)
        guard let entry, entry.pointee.format == EXIF_FORMAT_SHORT, entry.pointee.size >= 2
        else { return 1 }
        let value = Int(exif_get_short(entry.pointee.data, exif_data_get_byte_order(data)))
        return (1...8).contains(value) ? value : 1
    }
}
