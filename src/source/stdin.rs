//! Standard input as one object. Knows nothing of what the bytes are.

use std::sync::Arc;

use super::run::{Run, Waiting};
use super::{Flow, Listed, Source, SourceOptions};
use crate::body::Body;
use crate::error::{Error, Gap};
use crate::model::{Bucket, Object};

/// The bytes on standard input, once.
pub struct Stdin {
    run: Arc<Run>,
}

impl Stdin {
    pub fn new(options: &SourceOptions) -> Stdin {
        Stdin { run: options.run.clone() }
    }
}

impl Source for Stdin {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        let bucket = Arc::new(Bucket { name: "standard input".to_string(), uri: "stdin:".to_string() });
        each(Listed::Object(Object::at("stdin:-".to_string(), bucket, b"-".to_vec())));
        Ok(())
    }

    fn open(&self, _object: &mut Object) -> Result<Body, Gap> {
        Ok(Body::Stream(Box::new(Waiting::standard_input(&self.run)?)))
    }
}
