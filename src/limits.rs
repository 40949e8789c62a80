//! Every cap in the program, unit last, each with its reason. Reaching one makes a Gap.

/// Bytes of a block of plain text. 256 KiB is within 3 to 8 % of 1 MiB in speed and fits a core's L2.
pub const BLOCK_BYTES: usize = 256 << 10;
/// Bytes asked of a file at a time.
pub const READ_BYTES: usize = 256 << 10;
/// Bytes kept before a block: the widest keyword window (300 characters of 4 bytes) and an e-mail's local part.
pub const CONTEXT_BEFORE_BYTES: usize = 2 << 10;
/// Bytes around a candidate in which its keywords are looked for: 300 characters of 4 bytes and a keyword; less than the context.
pub const KEYWORD_REACH_BYTES: usize = 1800;
/// Bytes kept after a block: the longest match but key bodies ([`MATCH_BYTES_MAX`]) and a window.
pub const CONTEXT_AFTER_BYTES: usize = MATCH_BYTES_MAX + (2 << 10);
/// Bytes of one match. Unbounded repeats are clamped here and told.
pub const MATCH_BYTES_MAX: usize = 8 << 10;
/// Bytes from a match to another of its row that it requires: a long row of a table, and little to hold back at a block's end.
pub const REQUIRED_REACH_BYTES: u64 = 2 << 10;
/// Rules of users' packs, of those that bitmaps do not find, from which Vectorscan finds them (feature `hyperscan`): with
/// fewer the literal finder is as fast or faster (`cargo bench -- packs`).
pub const PACK_RULES_MIN: usize = 1000;
/// Spans of such rules that one block may hold; in one with more the lanes look for them, in constant memory.
pub const PACK_SPANS_MAX: usize = 1 << 16;
/// Bytes read backwards for their starts, for each byte of a block: beyond, the lanes are faster.
pub const PACK_WALKED_RATIO_MAX: usize = 8;
/// Bytes of a compiled database on disk: a thousand patterns take some megabytes.
pub const PACK_DATABASE_BYTES_MAX: u64 = 256 << 20;
/// Databases kept on disk; packs change, and those of former ones are dropped.
pub const PACK_DATABASES_MAX: usize = 8;
/// Bytes of a large object that one worker takes at a time, where splitting is exact.
pub const PART_BYTES: u64 = 64 << 20;
/// Bytes searched for a newline near a border between parts.
pub const NEWLINE_SEARCH_BYTES: u64 = 4 << 20;
/// Parts that one record may span before the rest of the object is read as one stream.
pub const REJOINED_PARTS_MAX: usize = 4;
/// Bytes looked at to recognise a format and an encoding.
pub const SNIFF_BYTES: usize = 64 << 10;

/// Different labels (headers, key paths) of one object; JSON maps keyed by ids make millions.
pub const LABELS_MAX: usize = 4096;
/// Bytes of one label; Macie cuts a path to 250 characters.
pub const LABEL_BYTES_MAX: usize = 250;
/// Columns of a row that get labels.
pub const COLUMNS_MAX: usize = 16_384;

/// Archives within archives; Macie's depth.
pub const MEMBER_DEPTH_MAX: usize = 10;
/// Members of one object over all depths; Macie's number.
pub const MEMBERS_MAX: u64 = 1_000_000;
/// Bytes that one object may expand to over all its members; Macie's limit is 10 GB and stops there.
pub const EXPANDED_BYTES_MAX: u64 = 64 << 30;
/// Expansion beyond this ratio is a bomb (deflate itself cannot pass 1,032 to 1) ...
pub const EXPANSION_RATIO_MAX: u64 = 200;
/// ... once this many bytes came out: small files of zeros are honest.
pub const EXPANSION_RATIO_FREE_BYTES: u64 = 256 << 20;
/// Whether what came out of so many stored bytes is a bomb.
pub fn is_bomb(expanded: u64, stored: u64) -> bool {
    expanded > EXPANSION_RATIO_FREE_BYTES && expanded / EXPANSION_RATIO_MAX > stored
}
/// Bytes of one long name or pax header in a tar; Linux paths end at 4 KiB, pax comments may be longer.
pub const TAR_HEADER_BYTES_MAX: u64 = 1 << 20;
/// Bytes of a file name or comment in a gzip header that are looked at.
pub const GZIP_NAME_BYTES_MAX: usize = 64 << 10;
/// Bytes that a decoder of a compressed stream may look back; each stream in another has half. They are a thread's share of memory.
pub const DECODER_WINDOW_BYTES_MAX: u64 = 16 << 20;
/// The same in a document worker, which has memory of its own: `xz -9` has 64 MiB, `zstd --long` 128.
pub const UNPACK_WINDOW_BYTES_MAX: u64 = 128 << 20;
/// Streams with such windows in each other.
pub const DECODER_WINDOWS_MAX: u32 = 4;
/// Bytes of an ar's table of long names; libraries of a hundred thousand objects have a few.
pub const AR_NAMES_BYTES_MAX: u64 = 4 << 20;
/// Bytes of a name in a cpio: PATH_MAX with room.
pub const CPIO_NAME_BYTES_MAX: u64 = 64 << 10;
/// Bytes of one header of an RPM; RPM's own limit is 256 MiB, it is passed over and not held.
pub const RPM_HEADER_BYTES_MAX: u64 = 256 << 20;
/// Bytes of a stretch between zip members that are compared with zero: alignment padding is honest.
pub const ZIP_PADDING_BYTES_MAX: u64 = 64 << 10;
/// Bytes of all comments of one zip that are read, for they are held; one alone may have 64 KiB.
pub const ZIP_COMMENTS_BYTES_MAX: usize = 1 << 20;
/// Bytes of one archive inside another that must be held to be read (zip in a stream).
pub const SPOOL_MEMBER_BYTES_MAX: u64 = 8 << 30;
/// Seconds one object may take; Macie's limit is ten hours.
pub const OBJECT_SECONDS_MAX: u64 = 10 * 3600;

/// Levels of JSON; Macie's limit.
pub const JSON_DEPTH_MAX: usize = 256;
/// Bytes of a key of which its path keeps the start.
pub const JSON_KEY_BYTES_MAX: usize = 1 << 10;
/// Characters of one name in a JSON path, and of the whole path; Macie's limits.
pub const JSON_NAME_CHARACTERS_MAX: usize = 240;
pub const JSON_PATH_CHARACTERS_MAX: usize = 250;
/// Bytes of a string that may name a value beside it: what people call a field, or the address of a system that does.
pub const PAIR_NAME_BYTES_MAX: usize = 80;
/// Bytes of all that names one value, so that a label has room for its path.
pub const PAIR_NAMES_BYTES_MAX: usize = 200;
/// Labels of pairs below one path: names of people vary endlessly, those of fields do not.
pub const PAIR_LABELS_MAX: usize = 256;
/// Labels of pairs of one object: most of `LABELS_MAX` is for paths.
pub const PAIR_LABELS_ALL_MAX: usize = LABELS_MAX / 4;
/// Bytes of JSON between two places from which a path can be found again.
pub const JSON_CHECKPOINT_BYTES: usize = 64 << 10;
/// Bytes of a line of YAML, TOML, INI and the like that are looked at for keys; a line is held until its end or this, so it is
/// less than what stands behind a block.
pub const KEYED_LINE_BYTES_MAX: usize = 4 << 10;
/// Arrays of tables of one TOML file whose tables are counted: each header looks through them.
pub const TOML_ARRAYS_MAX: usize = 256;
/// Bytes of one CSV record before a stray quote is suspected, and quoting is given up for the record.
pub const CSV_RECORD_BYTES_MAX: usize = 1 << 20;

/// Rows of one object's record kept in memory before they go to its spool.
pub const OBJECT_SPOOL_BYTES: usize = 4 << 20;
/// Finished objects kept in memory while an earlier one is still read.
pub const ORDER_BYTES: usize = 32 << 20;
/// Bytes of one manifest entry: PATH_MAX with room for a URI's percent signs.
pub const MANIFEST_LINE_BYTES_MAX: u64 = 64 << 10;
/// Folders of a manifest that wait for one of their files to be listed; beyond, each is told at once.
pub const MANIFEST_FOLDERS_MAX: usize = 16_384;
/// Objects of a store that are under way before a worker asks for them, and their bytes in all.
pub const AHEAD_OBJECTS: usize = 64;
pub const AHEAD_BYTES: usize = 16 << 20;
/// Bytes of one object that are read ahead; one of this size and less is handed on once it has its checksum.
pub const AHEAD_OBJECT_BYTES: usize = 1 << 20;
/// Bytes of an object of a store beyond which it is read in stretches, side by side and at any offset.
pub const WHOLE_OBJECT_BYTES: u64 = 8 << 20;
/// Times an object is read anew that changed or was damaged on its way, and a large one.
pub const REREADS_MAX: u32 = 3;
pub const REREADS_LARGE_MAX: u32 = 1;
/// Bytes from which an object is large: to read it again is work of minutes.
pub const REREAD_LARGE_BYTES: u64 = 1 << 30;
/// Bytes of an S3 Inventory manifest, and of an instruction file of client-side encryption.
pub const INVENTORY_MANIFEST_BYTES_MAX: usize = 16 << 20;
pub const INSTRUCTION_BYTES_MAX: usize = 64 << 10;
/// Bytes of one row of an S3 Inventory: a key has 1,024 at most, three times as many encoded.
pub const INVENTORY_ROW_BYTES_MAX: usize = 64 << 10;
/// Listed objects that wait for a worker.
pub const QUEUE_OBJECTS: usize = 1024;
/// Match rows listed per object and detector; Macie's number.
pub const MATCHES_LISTED: u64 = 1000;
/// Results of a SARIF file: GitHub refuses a run with more. It takes 10 MB compressed, which these are far from.
pub const SARIF_RESULTS_MAX: u64 = 25_000;
/// Results of a run that GitHub shows.
pub const SARIF_RESULTS_SHOWN: u64 = 5000;
/// Gaps that a report for code scanning lists; the rest is counted.
pub const REPORT_GAPS_MAX: usize = 1000;
/// Matches, and gaps, of one object that a test case of JUnit lists; viewers show them whole.
pub const MATCHES_TOLD: usize = 20;
/// Label tallies kept in an object's Record.
pub const TALLIES_MAX: usize = 200;
/// Distinct kinds of evidence (see `engine::confidence`) one object may hold; beyond, the label is dropped from the kind.
pub const CLASSES_MAX: usize = 16_384;

/// Rows of a sheet among which its header row is looked for; titles and notes stand above it.
pub const HEADER_ROWS_MAX: usize = 20;
/// Bytes of a cell that may be a column header.
pub const HEADER_CELL_BYTES_MAX: usize = 100;
/// Address space of a document worker, bytes.
pub const WORKER_MEMORY_BYTES: u64 = 640 << 20;
/// Document workers at a time, whatever the threads: they share `WORKER_MEMORY_BYTES`.
pub const DOCUMENT_WORKERS_MAX: usize = 2;
/// CPU seconds of a document worker.
pub const WORKER_CPU_SECONDS: u64 = 60;
/// Wall seconds without a word from a document worker, for each of its CPU seconds: other workers share the cores.
pub const WORKER_WAIT_FACTOR: u64 = 4;
/// Wall seconds for a document worker that closed its pipe, or was told to end, to be gone.
pub const WORKER_END_SECONDS_MAX: u64 = 2;
/// Bytes of what a server of document workers is told of a document: its format's name and two numbers.
pub const WORKER_ORDER_BYTES_MAX: usize = 256;
/// Files a document worker may have open: its three streams, the document, and calamine's second handle.
pub const WORKER_FILES_MAX: u64 = 16;
/// Gaps of one document that are kept; a damaged workbook may give one a cell.
pub const WORKER_GAPS_MAX: usize = 256;
/// Bytes of text that a worker gathers before it sends them: a block of the engine.
pub const WORKER_BUFFER_BYTES: usize = BLOCK_BYTES;
/// Segments gathered before they are sent; empty cells are not sent, so one byte a segment at least.
pub const WORKER_SEGMENTS_MAX: usize = 32 << 10;
/// Bytes of one cell, paragraph or field that go through the engine in one piece; Excel's own limit is 32,767 characters.
pub const DOCUMENT_SEGMENT_BYTES_MAX: usize = 4 << 20;
/// Bytes of the name of a file within a document; PATH_MAX.
pub const MEMBER_NAME_BYTES_MAX: usize = 4 << 10;
/// Files within one document that are kept until it is read; a mail archive is a container and not one of these.
pub const DOCUMENT_MEMBERS_MAX: usize = 65_536;
/// Bytes of the headers of one mail or part, which are held; real ones have 50 KiB at most.
pub const MAIL_HEADER_BYTES_MAX: usize = 1 << 20;
/// Bytes of a line of mail that are held at once; longer ones come in pieces.
pub const MAIL_LINE_BYTES_MAX: u64 = 64 << 10;
/// Bytes outside the parts of a mail that are kept for its last member.
pub const MAIL_REST_BYTES_MAX: usize = 1 << 20;
/// Multiparts within multiparts of one mail.
pub const MIME_DEPTH_MAX: usize = 64;
/// Passwords of a list; each is tried on every locked member.
pub const PASSWORDS_MAX: usize = 1000;
/// Bytes of a list of passwords.
pub const PASSWORD_LIST_BYTES_MAX: u64 = 1 << 20;
/// Passwords tried in one archive, all members together; WinZip's AES takes a millisecond for each.
pub const PASSWORD_TRIES_MAX: u64 = 100_000;
/// Inflated bytes that prove a password as well as a checksum of all would.
pub const ZIP_PROOF_BYTES_MAX: u64 = 64 << 20;
/// Characters of a printable run of a binary that is looked at: no value that is told is shorter, and chance makes shorter
/// ones everywhere.
pub const STRING_CHARACTERS_MIN: usize = 6;
/// Bytes of a binary that are held at once, and so of its longest run.
pub const STRING_BYTES_MAX: usize = 2 * BLOCK_BYTES;
/// Bytes before the end of a run that is too long in which a line may end it, without loss.
pub const STRING_CUT_BYTES: usize = 4 << 10;
/// Bytes of one frame from a worker.
pub const WORKER_FRAME_BYTES_MAX: usize = 8 << 20;
/// Bytes of text a document may hold.
pub const DOCUMENT_TEXT_BYTES_MAX: u64 = 4 << 30;
/// Bytes of all parts of an office document after decompression; they are read once, in order.
pub const DOCUMENT_PARTS_BYTES_MAX: u64 = 8 << 30;
/// Bytes of an element's or attribute's name of which a path keeps the start.
pub const XML_NAME_BYTES_MAX: usize = 128;
/// Bytes of one tag or one text of XML, which is held whole.
pub const XML_EVENT_BYTES_MAX: u64 = 16 << 20;
/// Paragraphs within paragraphs (text boxes), and tables within tables; Word stops long before.
pub const PARAGRAPH_DEPTH_MAX: usize = 32;
pub const TABLE_DEPTH_MAX: usize = 32;
/// Bytes of one paragraph or table cell after which it is given out and begins anew.
pub const PARAGRAPH_BYTES_MAX: usize = 1 << 20;
/// Groups within groups of RTF that restore what they change, and fonts whose charset is held.
pub const RTF_GROUPS_MAX: usize = 1 << 20;
pub const RTF_FONTS_MAX: usize = 4096;
/// Streams and storages of a compound file that are looked at; a message with a thousand recipients has 20,000.
pub const COMPOUND_ENTRIES_MAX: usize = 1 << 20;
/// Bytes that the reader of old Office files may take, which are less than a worker has.
pub const LEGACY_MEMORY_BYTES_MAX: u64 = 200 << 20;
/// Bytes of the stream of such a file that is searched for notes.
pub const LEGACY_STREAM_BYTES_MAX: u64 = 64 << 20;
/// Parts of such a file that are told as unread.
pub const LEGACY_GAPS_MAX: usize = 16;
/// Bytes of a PDF, which its reader holds twice; two workers share their memory.
pub const PDF_BYTES_MAX: u64 = 96 << 20;
/// Annotations of one page, fields and embedded files of one PDF that are looked at.
pub const PDF_OBJECTS_MAX: usize = 65_536;
/// Form fields within form fields; a name has no more parts.
pub const PDF_FIELD_DEPTH_MAX: usize = 32;
/// Arrays within arrays on a page; drawings have a handful, and each takes a kilobyte of stack.
pub const PDF_ARRAY_DEPTH_MAX: usize = 1000;
/// Operators of a page that its reader takes in; what follows is told as a gap.
pub const PDF_OPERATORS_MAX: usize = 1_000_000;
/// Columns of fixed width that a page is laid out in; wider ones are drawings.
pub const PAGE_COLUMNS_MAX: usize = 400;
/// Relations (links, slides) of one document that are held; a deck of 10,000 slides has 50,000.
pub const RELATIONS_MAX: usize = 1 << 20;
/// Bytes of one part (shared strings, a sheet) of a spreadsheet after decompression.
pub const SPREADSHEET_PART_BYTES_MAX: u64 = 512 << 20;
/// Columns of a Parquet file that are read side by side: each holds a page, of 1 MiB as a rule.
pub const PARQUET_COLUMNS_OPEN: usize = 64;
/// Records of them that are read at a time.
pub const PARQUET_BATCH_RECORDS: usize = 256;
/// Values of one list or map of a record in Arrow and ORC files.
pub const ARROW_VALUES_MAX: usize = 1 << 20;
/// Bytes of one Parquet or ORC file of an S3 Inventory, which is held on disk while it is read.
pub const INVENTORY_FILE_BYTES_MAX: u64 = 4 << 30;
/// Bytes of a picture in which is looked for what is written beside it.
pub const IMAGE_BYTES_MAX: u64 = 128 << 20;
/// Bytes of one such text.
pub const IMAGE_TEXT_BYTES_MAX: u64 = 4 << 20;
/// Bytes of a tag beside a recording, which is held: lists of covers take a few MiB.
pub const MEDIA_TAG_BYTES_MAX: u64 = 64 << 20;
/// Atoms within atoms that are entered; players look no deeper than six.
pub const MEDIA_DEPTH_MAX: usize = 16;
/// Logical streams of an Ogg file whose headers are kept; a day of a radio's songs has 500.
pub const MEDIA_STREAMS_MAX: usize = 4096;
/// Bytes that dictionaries and headers of a 7z may take each: `7z -mx=9` has 64 MiB, and a worker has little more than this.
pub const SEVENZ_MEMORY_BYTES_MAX: usize = 192 << 20;
/// Bytes that a dictionary of a RAR may take: `rar` has 32 MiB unless it is asked for more.
pub const RAR_DICTIONARY_BYTES_MAX: u64 = 128 << 20;
/// Bytes that the decoder of RAR takes in all: a dictionary, and the copy of it by which it grows.
pub const RAR_MEMORY_BYTES_MAX: u64 = 320 << 20;
/// Bytes of all headers of a RAR, which are held: a million names.
pub const RAR_HEADERS_BYTES_MAX: u64 = 64 << 20;
/// Bytes that one value of an Avro file may claim; its blocks are far smaller.
pub const AVRO_ALLOCATION_BYTES_MAX: usize = 64 << 20;
/// Levels of a table's tree in an SQLite database; four hold a billion rows.
pub const SQLITE_DEPTH_MAX: usize = 32;
/// Bytes of one record of it that are held; SQLite's own limit is 1 GB.
pub const SQLITE_RECORD_BYTES_MAX: u64 = 64 << 20;
/// Rules of exceptions: each is asked of every match.
pub const EXCEPTION_RULES_MAX: usize = 10_000;
/// Bytes of a list of exceptions, which is held.
pub const EXCEPTIONS_BYTES_MAX: u64 = 256 << 20;
/// Bytes before and behind a value in which its line is sought for a comment that lets it stand.
pub const ALLOW_LINE_BYTES: usize = 4096;
/// Bytes of a file in git, which is held whole: git itself has no way to a part of it.
pub const GIT_BLOB_BYTES_MAX: u64 = 64 << 20;
/// Bytes of a file in git whose lines are compared with those of its older version; longer ones are new as a whole.
pub const GIT_DIFF_BYTES_MAX: usize = 8 << 20;
/// Lines of it: repeated ones make the comparison slow.
pub const GIT_DIFF_LINES_MAX: usize = 100_000;
/// Bytes of a folder's list in git, which is held: a million names.
pub const GIT_TREE_BYTES_MAX: u64 = 64 << 20;
/// Folders that are compared in a commit, and folders of HEAD that the index lacks: trees may repeat each other without end.
pub const GIT_FOLDERS_MAX: usize = 1_000_000;
/// Bytes of each of two files that are compared to learn whether one is the other, moved.
pub const GIT_MOVED_BYTES_MAX: u64 = 1 << 20;
/// Such comparisons in one commit; git has a limit of the same kind (`diff.renameLimit`).
pub const GIT_MOVED_PAIRS_MAX: usize = 400;
/// Percent of its lines that a moved file must have kept, as in git.
pub const GIT_MOVED_PERCENT_MIN: u64 = 50;
/// Bytes a handle of a repository keeps of the objects that others are deltas to.
pub const GIT_DELTA_CACHE_BYTES: usize = 8 << 20;
/// Bytes it keeps of commits and trees.
pub const GIT_OBJECT_CACHE_BYTES: usize = 4 << 20;
/// Bytes of one line of a Record: an `object` row tallies every label under every detector that tried it.
pub const RECORD_LINE_BYTES_MAX: u64 = 256 << 20;

/// The first year of birth that is told: no one born before is alive.
pub const BIRTH_YEAR_MIN: u32 = 1900;
/// The last year of birth that is told. A constant, because validators read no clock: raise it with each year's release.
pub const BIRTH_YEAR_MAX: u32 = 2026;
