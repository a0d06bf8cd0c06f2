import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { CheckedDefinition } from '@thrive/backstage-plugin-surveys-common';
import { surveysApiRef, type WrittenSurvey } from '../../api/SurveysApi';
import { blankSurvey } from './blankSurvey';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved';

/** What is typed is checked after so many milliseconds without a key. */
const CHECK_DELAY = 500;
/** The revision of a draft that is not there. */
const NO_DRAFT = 'none';

/** The survey as it was written last, and what the backend says of it. */
export function useWritten(surveyId: string, from: string | undefined) {
  const api = useApi(surveysApiRef);
  const [written, setWritten] = useState<WrittenSurvey>();
  const [checked, setChecked] = useState<
    CheckedDefinition & {
      /** What it is about. */
      of: WrittenSurvey;
      /** Whether that could be read, so that forms may change it. */
      isRead: boolean;
    }
  >();
  const isChanged = useRef(false);
  const replaces = useRef(NO_DRAFT);
  const [isBack, setBack] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const [attempt, setAttempt] = useState(0);
  const [readOnly, setReadOnly] = useState(false);

  useEffect(() => {
    let stopped = false;
    const load = async () => {
      const left = readUnsaved(surveyId);
      isChanged.current = left !== undefined;
      if (!stopped) setBack(left !== undefined);
      replaces.current = left?.replaces ?? NO_DRAFT;
      if (from !== undefined) {
        if (left) return left.written;
        const { items } = await api.listReadyMade();
        const start = items.find(({ id }) => id === from) ?? blankSurvey;
        return { definition: { ...start, id: surveyId } };
      }
      const { draft, published, summary } = await api.getSurvey(surveyId);
      if (!stopped)
        setReadOnly(summary.source === 'code' || !summary.mayManage);
      if (left) return left.written;
      replaces.current = draft?.revision ?? NO_DRAFT;
      return draft ? { yaml: draft.yaml } : { definition: published! };
    };
    load().then(
      start => !stopped && setWritten(start),
      error => !stopped && setProblem(error),
    );
    return () => {
      stopped = true;
    };
  }, [api, surveyId, from, attempt]);

  useEffect(() => {
    if (!written) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(
      () =>
        api.checkSurvey(written, { signal: abort.signal }).then(
          answer => {
            setProblem(undefined);
            setChecked(before => ({
              ...answer,
              of: written,
              isRead: answer.definition !== undefined,
              // While the YAML cannot be read, the last form that could be stays in the preview.
              definition: answer.definition ?? before?.definition,
            }));
          },
          error => !abort.signal.aborted && setProblem(error),
        ),
      CHECK_DELAY,
    );
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, written]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const forget = () => {
    isChanged.current = false;
    forgetUnsaved(surveyId);
  };
  return {
    /** Forms would write over what is in the YAML and was not read. */
    isRead:
      written !== undefined &&
      ('definition' in written || (checked?.of === written && checked.isRead)),
    checked: checked && {
      ...checked,
      // What is typed in a form shows at once; what is wrong with it, in a moment.
      definition:
        written && 'definition' in written
          ? written.definition
          : checked.definition,
    },
    written,
    write: (changed: WrittenSurvey) => {
      isChanged.current = true;
      keepUnsaved(surveyId, {
        written: changed,
        replaces: replaces.current,
      });
      setWritten(changed);
    },
    /** Saves it in the place of the draft that it was begun with. */
    save: async (id: string) => {
      const stored = await api.saveDraft(id, written!, replaces.current);
      // What may fail after it, such as publishing, is tried again with what is stored by then.
      replaces.current = stored.revision ?? NO_DRAFT;
      forget();
    },
    /** Whether this is what was left here without saving it. */
    isBack,
    /** Goes back to what is saved. */
    discard: () => {
      forget();
      setAttempt(count => count + 1);
    },
    retry: () => {
      setProblem(undefined);
      setAttempt(count => count + 1);
    },
    problem,
    readOnly,
  };
}
